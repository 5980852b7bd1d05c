#pragma once

#include <QWidget>

#include "shell/window_values.h"

/// The pages of the pictures, composed of the real widgets with the pictures' literal values.
QWidget* counterPage(const WindowRoom& room, bool isServing);
QWidget* casesPage();
QWidget* supervisorPage();
