<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="id_ID">
<context>
    <name>CaseExportFlow</name>
    <message numerus="yes">
        <source>Ekspor %n permohonan</source>
        <translation>
            <numerusform>Ekspor %n permohonan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Simpan %n permohonan</source>
        <translation>
            <numerusform>Simpan %n permohonan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n permohonan diekspor</source>
        <translation>
            <numerusform>%n permohonan diekspor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseRows</name>
    <message numerus="yes">
        <source>lewat %n hari kerja</source>
        <translation>
            <numerusform>lewat %n hari kerja</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hari kerja lagi</source>
        <translation>
            <numerusform>%n hari kerja lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dikembalikan, %n syarat kurang</source>
        <translation>
            <numerusform>Dikembalikan, %n syarat kurang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Terdaftar, %n syarat lengkap</source>
        <translation>
            <numerusform>Terdaftar, %n syarat lengkap</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message numerus="yes">
        <source>%n permohonan cocok</source>
        <translation>
            <numerusform>%n permohonan cocok</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n permohonan</source>
        <translation>
            <numerusform>%1: %n permohonan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dan %n lainnya</source>
        <translation>
            <numerusform>dan %n lainnya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dipilih, tidak ada langkah bersama</source>
        <translation>
            <numerusform>%n dipilih, tidak ada langkah bersama</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dipilih</source>
        <translation>
            <numerusform>%n dipilih</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CashPage</name>
    <message numerus="yes">
        <source>%n bukti</source>
        <translation>
            <numerusform>%n bukti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pembatalan</source>
        <translation>
            <numerusform>%n pembatalan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CashWords</name>
    <message numerus="yes">
        <source>PIN salah, sisa %n kali.</source>
        <translation>
            <numerusform>PIN salah, sisa %n kali.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message numerus="yes">
        <source>%n isian berubah</source>
        <translation>
            <numerusform>%n isian berubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n isian belum benar</source>
        <translation>
            <numerusform>%n isian belum benar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionPresenter</name>
    <message numerus="yes">
        <source>%n isian belum benar</source>
        <translation>
            <numerusform>%n isian belum benar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterWords</name>
    <message numerus="yes">
        <source>Sudah dipanggil ulang %n kali</source>
        <translation>
            <numerusform>Sudah dipanggil ulang %n kali</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message numerus="yes">
        <source>%n peristiwa diselamatkan. Berkas yang rusak disisihkan dan tidak dihapus: %1. PIN petugas perlu dibuat lagi.</source>
        <translation>
            <numerusform>%n peristiwa diselamatkan. Berkas yang rusak disisihkan dan tidak dihapus: %1. PIN petugas perlu dibuat lagi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeeWords</name>
    <message numerus="yes">
        <source>%n hari</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bulan</source>
        <translation>
            <numerusform>%n bulan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileAsker</name>
    <message numerus="yes">
        <source>sudah %n lampiran</source>
        <translation>
            <numerusform>sudah %n lampiran</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HallPanel</name>
    <message numerus="yes">
        <source>%Ln catatan PC ini yang menunggu dikirim</source>
        <translation>
            <numerusform>%Ln catatan PC ini yang menunggu dikirim</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HallPresenter</name>
    <message numerus="yes">
        <source>%n belum terkirim</source>
        <translation>
            <numerusform>%n belum terkirim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dalam %n detik</source>
        <translation>
            <numerusform>dalam %n detik</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln catatan %1: %2. Tetap tersimpan.</source>
        <translation>
            <numerusform>%Ln catatan %1: %2. Tetap tersimpan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln berkas lampiran, %1</source>
        <translation>
            <numerusform>%Ln berkas lampiran, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HallSection</name>
    <message numerus="yes">
        <source>%1, %Ln catatan menunggu dikirim</source>
        <translation>
            <numerusform>%1, %Ln catatan menunggu dikirim</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message numerus="yes">
        <source>Paling banyak %n dokumen</source>
        <translation>
            <numerusform>Paling banyak %n dokumen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HolidaysDialog</name>
    <message numerus="yes">
        <source>%n janji terbuka berpindah begitu disimpan</source>
        <translation>
            <numerusform>%n janji terbuka berpindah begitu disimpan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HolidaysPresenter</name>
    <message numerus="yes">
        <source>Hari libur %1 tersimpan; %n janji dihitung ulang.</source>
        <translation>
            <numerusform>Hari libur %1 tersimpan; %n janji dihitung ulang.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentitySection</name>
    <message numerus="yes">
        <source>Belum diatur, %n permintaan menunggu</source>
        <translation>
            <numerusform>Belum diatur, %n permintaan menunggu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n menunggu: %1</source>
        <translation>
            <numerusform>%n menunggu: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n permintaan menunggu jawaban</source>
        <translation>
            <numerusform>%n permintaan menunggu jawaban</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InformationPage</name>
    <message numerus="yes">
        <source>%n layanan</source>
        <translation>
            <numerusform>%n layanan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orang di depan</source>
        <translation>
            <numerusform>%n orang di depan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loket buka</source>
        <translation>
            <numerusform>%n loket buka</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeFinish</name>
    <message numerus="yes">
        <source>Belum terdaftar: %n syarat kurang</source>
        <translation>
            <numerusform>Belum terdaftar: %n syarat kurang</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakePanel</name>
    <message numerus="yes">
        <source>Pindaian baru: %1 dan %n lagi</source>
        <translation>
            <numerusform>Pindaian baru: %1 dan %n lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lampiran tanpa syarat tertentu</source>
        <translation>
            <numerusform>%n lampiran tanpa syarat tertentu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakePerson</name>
    <message numerus="yes">
        <source>Mungkin orang yang sama: %1, dan %n lagi</source>
        <translation>
            <numerusform>Mungkin orang yang sama: %1, dan %n lagi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeRows</name>
    <message numerus="yes">
        <source>cukup satu dari %n</source>
        <translation>
            <numerusform>cukup satu dari %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeVerdict</name>
    <message numerus="yes">
        <source>%n syarat kurang: %1</source>
        <translation>
            <numerusform>%n syarat kurang: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n syarat belum diperiksa</source>
        <translation>
            <numerusform>%n syarat belum diperiksa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Syarat lengkap, %n isian belum benar</source>
        <translation>
            <numerusform>Syarat lengkap, %n isian belum benar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LostTicketStrip</name>
    <message numerus="yes">
        <source>%1 antre tanpa karcis, dan %n nomor lain</source>
        <translation>
            <numerusform>%1 antre tanpa karcis, dan %n nomor lain</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersPresenter</name>
    <message numerus="yes">
        <source>%n surat menunggu · %1</source>
        <translation>
            <numerusform>%n surat menunggu · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonsField</name>
    <message numerus="yes">
        <source>%n orang</source>
        <translation>
            <numerusform>%n orang</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>PIN terdiri atas %n angka.</source>
        <translation>
            <numerusform>PIN terdiri atas %n angka.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedFilterMenu</name>
    <message numerus="yes">
        <source>%n tampilan tersimpan</source>
        <translation>
            <numerusform>%n tampilan tersimpan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message numerus="yes">
        <source>Cadangan tersimpan, tetapi %n lampiran rusak di PC ini dan tidak ikut. Lampirkan lagi aslinya.</source>
        <translation>
            <numerusform>Cadangan tersimpan, tetapi %n lampiran rusak di PC ini dan tidak ikut. Lampirkan lagi aslinya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cadangan tersimpan di %1, dan %n lampiran baru di folder loket-berkas di sebelahnya. Simpan keduanya bersama.</source>
        <translation>
            <numerusform>Cadangan tersimpan di %1, dan %n lampiran baru di folder loket-berkas di sebelahnya. Simpan keduanya bersama.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message numerus="yes">
        <source>PIN salah. Masih %n kali lagi.</source>
        <translation>
            <numerusform>PIN salah. Masih %n kali lagi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dtk</source>
        <translation>
            <numerusform>%n dtk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandardEditor</name>
    <message numerus="yes">
        <source>%n perubahan terhadap versi lama. Draf tersimpan di PC ini.</source>
        <translation>
            <numerusform>%n perubahan terhadap versi lama. Draf tersimpan di PC ini.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n perubahan terhadap versi lama.</source>
        <translation>
            <numerusform>%n perubahan terhadap versi lama.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandardImportDialog</name>
    <message numerus="yes">
        <source>%n persyaratan</source>
        <translation>
            <numerusform>%n persyaratan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ambil %n standar</source>
        <translation>
            <numerusform>Ambil %n standar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandardsPresenter</name>
    <message numerus="yes">
        <source>%n standar diimpor dari %1. Permohonan lama tetap memakai versi lamanya.</source>
        <translation>
            <numerusform>%n standar diimpor dari %1. Permohonan lama tetap memakai versi lamanya.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupervisorPage</name>
    <message numerus="yes">
        <source>dan %n lainnya</source>
        <translation>
            <numerusform>dan %n lainnya</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupervisorPresenter</name>
    <message numerus="yes">
        <source>Paling banyak %n hari.</source>
        <translation>
            <numerusform>Paling banyak %n hari.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPanel</name>
    <message numerus="yes">
        <source>%n sudah dipulihkan</source>
        <translation>
            <numerusform>%n sudah dipulihkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lewat janji</source>
        <translation>
            <numerusform>%n lewat janji</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lewat %n hari kerja</source>
        <translation>
            <numerusform>lewat %n hari kerja</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hari kerja lagi</source>
        <translation>
            <numerusform>%n hari kerja lagi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendsView</name>
    <message numerus="yes">
        <source>%n hari dengan nomor</source>
        <translation>
            <numerusform>%n hari dengan nomor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>menit, %n nomor yang sudah dipanggil</source>
        <translation>
            <numerusform>menit, %n nomor yang sudah dipanggil</numerusform>
        </translation>
    </message>
</context>
</TS>
