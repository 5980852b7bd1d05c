// The catalogues are compiled in by CMake; a static library needs one source.
