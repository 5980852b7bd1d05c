<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="id_ID">
<context>
    <name>AlertCard</name>
    <message>
        <source>Sedang dikerjakan</source>
        <translation>Working</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>Salin sebagai gambar</source>
        <translation>Copy as image</translation>
    </message>
</context>
<context>
    <name>BillForm</name>
    <message>
        <source>Pokok</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Denda</source>
        <translation>Penalty</translation>
    </message>
    <message>
        <source>Nomor SKRD</source>
        <translation>Assessment (SKRD) number</translation>
    </message>
    <message>
        <source>Cara bayar</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>Uang diterima</source>
        <translation>Money received</translation>
    </message>
    <message>
        <source>Terima dan cetak</source>
        <translation>Take and print</translation>
    </message>
    <message>
        <source>menurut SKRD</source>
        <translation>as assessed</translation>
    </message>
    <message>
        <source>Tarif</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Sudah dibayar</source>
        <translation>Paid so far</translation>
    </message>
    <message>
        <source>Sisa</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Uang pas</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Masih kurang</source>
        <translation>Still missing</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Tanpa referensi, pembayaran dicatat menunggu konfirmasi bank dan belum dianggap lunas. Buktinya dicetak saat bank mengonfirmasi.</source>
        <translation>Without a reference the payment waits for the bank and does not count as paid. Its receipt is printed when the bank confirms.</translation>
    </message>
    <message>
        <source>Dengan referensi dari bank, pembayaran dianggap sudah dikonfirmasi dan buktinya dicetak.</source>
        <translation>With the bank&apos;s reference the payment counts as confirmed and its receipt is printed.</translation>
    </message>
    <message>
        <source>Sedang dicatat</source>
        <translation>Being recorded</translation>
    </message>
    <message>
        <source>Buka laci dahulu</source>
        <translation>Open the drawer first</translation>
    </message>
    <message>
        <source>Kode billing</source>
        <translation>Billing code</translation>
    </message>
    <message>
        <source>15 angka pada tagihan</source>
        <translation>15 figures on the bill</translation>
    </message>
    <message>
        <source>%1 menunggu</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>Kode untuk %1 atas nama %2 muncul di layar dan bisa dicetak. Pembayaran dianggap lunas setelah pemberitahuan dari penyedia QRIS dicatat; tangkapan layar pemohon bukan bukti.</source>
        <translation>A code for %1 in the name of %2 appears on the screen and can be printed. The payment counts once the notice of the QRIS provider is recorded; a screenshot of the payer is no proof.</translation>
    </message>
    <message>
        <source>Dengan NTPN, setoran dianggap sudah diterima negara dan buktinya dicetak.</source>
        <translation>With the NTPN, the treasury has received it and the receipt is printed.</translation>
    </message>
    <message>
        <source>Tanpa NTPN, pembayaran dicatat menunggu konfirmasi dan belum dianggap lunas. Isi NTPN-nya setelah pemohon membayar di bank, pos, atau aplikasi.</source>
        <translation>Without the NTPN, the payment waits for confirmation and does not count as paid. Enter the NTPN after the applicant has paid at a bank, post office or in an app.</translation>
    </message>
    <message>
        <source>Tampilkan kode QRIS</source>
        <translation>Show the QRIS code</translation>
    </message>
    <message>
        <source>Catat, menunggu konfirmasi</source>
        <translation>Record, awaiting confirmation</translation>
    </message>
    <message>
        <source>Kantor belum punya QRIS</source>
        <translation>The office has no QRIS yet</translation>
    </message>
    <message>
        <source>Rincian tarif</source>
        <translation>Fee in detail</translation>
    </message>
    <message>
        <source>Isian permohonan berubah: tarifnya dari %1 menjadi %2. Jumlah baru dicatat bersama pembayaran.</source>
        <translation>The answers of the application changed: the fee went from %1 to %2. The new sum is recorded with the payment.</translation>
    </message>
    <message>
        <source>Lebih bayar %1: tarifnya berkurang setelah dibayar. Kembalikan dengan membatalkan pembayaran, lalu terima yang baru.</source>
        <translation>Paid too much by %1: the fee became less after it was paid. Give it back by reversing the payment, then take the new one.</translation>
    </message>
</context>
<context>
    <name>CaseDetailView</name>
    <message>
        <source>Ringkasan</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Formulir</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Syarat</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Surat</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Surat permohonan ini</source>
        <translation>Papers of this application</translation>
    </message>
    <message>
        <source>Belum ada surat</source>
        <translation>No papers yet</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Janji selesai</source>
        <translation>Promised by</translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Tarif</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Didaftar</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Tampilkan NIK; tercatat di riwayat</source>
        <translation>Show NIK; recorded in the history</translation>
    </message>
    <message>
        <source>Tampilkan NIK. Ini dicatat di riwayat.</source>
        <translation>Show NIK. This is recorded in the history.</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Verifikasi</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Langkah lain</source>
        <translation>Other steps</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Pilih permohonan di daftar</source>
        <translation>Choose an application in the list</translation>
    </message>
    <message>
        <source>Sedang dibuka</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Tanpa nama</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>antrean %1</source>
        <translation>ticket %1</translation>
    </message>
    <message>
        <source>Syarat %1/%2</source>
        <translation>Required %1/%2</translation>
    </message>
    <message>
        <source>Surat %1</source>
        <translation>Papers %1</translation>
    </message>
    <message>
        <source>belum dihitung</source>
        <translation>not set yet</translation>
    </message>
    <message>
        <source>belum terdaftar</source>
        <translation>not registered yet</translation>
    </message>
    <message>
        <source>Sedang disimpan</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Belum ada surat untuk permohonan ini</source>
        <translation>No papers for this application yet</translation>
    </message>
    <message>
        <source>Lain…</source>
        <translation>Other…</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Lampiran %1</source>
        <translation>Files %1</translation>
    </message>
    <message>
        <source>Permohonan sudah selesai, lampirannya tetap</source>
        <translation>The application is closed, its files stay</translation>
    </message>
    <message>
        <source>Lepas %1?</source>
        <translation>Remove %1?</translation>
    </message>
    <message>
        <source>Lampiran ini tidak lagi menjadi bagian permohonan. Riwayat tetap mencatat bahwa ia pernah ada.</source>
        <translation>This file is no longer part of the application. The history still says that it was there.</translation>
    </message>
    <message>
        <source>Lepas</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ubah data…</source>
        <translation>Correct data…</translation>
    </message>
    <message>
        <source>Permohonan sudah selesai, datanya tetap</source>
        <translation>The application is closed, its data stays</translation>
    </message>
    <message>
        <source>Belum terdaftar: pilih Lanjutkan berkas</source>
        <translation>Not registered yet: choose Continue the file</translation>
    </message>
    <message>
        <source>Identitas</source>
        <translation>Identity</translation>
    </message>
</context>
<context>
    <name>CaseExportFlow</name>
    <message>
        <source>Daftar ini kosong</source>
        <translation>This list is empty</translation>
    </message>
    <message>
        <source>Pilih tab atau saringan yang berisi permohonan.</source>
        <translation>Choose a tab or filter with applications in it.</translation>
    </message>
    <message>
        <source>Daftar ini terlalu panjang</source>
        <translation>This list is too long</translation>
    </message>
    <message>
        <source>Sekali ekspor paling banyak %1 permohonan. Pilih tab yang lebih sempit, misalnya Terbuka.</source>
        <translation>At most %1 applications are exported at once. Choose a narrower tab, for example Open.</translation>
    </message>
    <message>
        <source>Excel (XLSX), NIK disamarkan</source>
        <translation>Excel (XLSX), NIK masked</translation>
    </message>
    <message>
        <source>NIK dan telepon hanya tampak sebagian.</source>
        <translation>Only a part of NIK and telephone is shown.</translation>
    </message>
    <message>
        <source>CSV, NIK disamarkan</source>
        <translation>CSV, NIK masked</translation>
    </message>
    <message>
        <source>Teks dengan titik koma, untuk program lain.</source>
        <translation>Text with semicolons, for other programs.</translation>
    </message>
    <message>
        <source>Excel (XLSX), NIK utuh</source>
        <translation>Excel (XLSX), whole NIK</translation>
    </message>
    <message>
        <source>Jaga berkas ini seperti arsip kertasnya.</source>
        <translation>Guard this file like the papers themselves.</translation>
    </message>
    <message>
        <source>CSV, NIK utuh</source>
        <translation>CSV, whole NIK</translation>
    </message>
    <message numerus="yes">
        <source>Ekspor %n permohonan</source>
        <translation>
            <numerusform>Export %n application</numerusform>
            <numerusform>Export %n applications</numerusform>
        </translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Untuk apa daftar ini?</source>
        <translation>What is this list for?</translation>
    </message>
    <message>
        <source>Tujuan, tanpa nama atau NIK orang. Tercatat bersama nama Anda dan dilihat penyelia.</source>
        <translation>Purpose, without names or NIK of persons. It is recorded with your name and seen by the supervisor.</translation>
    </message>
    <message numerus="yes">
        <source>Simpan %n permohonan</source>
        <translation>
            <numerusform>Save %n application</numerusform>
            <numerusform>Save %n applications</numerusform>
        </translation>
    </message>
    <message>
        <source>Tabel CSV (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>Tabel Excel (*.xlsx)</source>
        <translation>Excel table (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>%n permohonan diekspor</source>
        <translation>
            <numerusform>%n application exported</numerusform>
            <numerusform>%n applications exported</numerusform>
        </translation>
    </message>
    <message>
        <source>Daftar belum tersimpan</source>
        <translation>The list has not been saved</translation>
    </message>
    <message>
        <source>%1 tidak bisa ditulis: %2. Tidak ada berkas yang tertinggal. Pilih folder lain.</source>
        <translation>%1 cannot be written: %2. No file is left behind. Choose another folder.</translation>
    </message>
    <message>
        <source>Tujuan belum ditulis</source>
        <translation>No purpose is written</translation>
    </message>
    <message>
        <source>Tulis sedikitnya lima huruf: untuk apa daftar ini.</source>
        <translation>Write at least five letters: what this list is for.</translation>
    </message>
    <message>
        <source>Daftar belum diekspor</source>
        <translation>The list has not been exported</translation>
    </message>
</context>
<context>
    <name>CaseRows</name>
    <message>
        <source>belum dihitung</source>
        <translation>not set yet</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>selesai</source>
        <translation>done</translation>
    </message>
    <message>
        <source>tinggal diambil</source>
        <translation>to be collected</translation>
    </message>
    <message numerus="yes">
        <source>lewat %n hari kerja</source>
        <translation>
            <numerusform>%n working day late</numerusform>
            <numerusform>%n working days late</numerusform>
        </translation>
    </message>
    <message>
        <source>lewat hari ini</source>
        <translation>overdue today</translation>
    </message>
    <message>
        <source>sebelum %1</source>
        <translation>before %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hari kerja lagi</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
    <message>
        <source>Tanpa nama</source>
        <translation>No name</translation>
    </message>
    <message numerus="yes">
        <source>Dikembalikan, %n syarat kurang</source>
        <translation>
            <numerusform>Returned, %n requirement missing</numerusform>
            <numerusform>Returned, %n requirements missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Terdaftar, %n syarat lengkap</source>
        <translation>
            <numerusform>Registered, %n requirement met</numerusform>
            <numerusform>Registered, %n requirements met</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Surat</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>%1 dicetak lagi, salinan ke-%2</source>
        <translation>%1 printed again, copy no. %2</translation>
    </message>
    <message>
        <source>%1 dicetak</source>
        <translation>%1 printed</translation>
    </message>
    <message>
        <source>%1 menunggu pencetak</source>
        <translation>%1 waiting for the printer</translation>
    </message>
    <message>
        <source>%1 tidak jadi dicetak</source>
        <translation>%1 not printed after all</translation>
    </message>
    <message>
        <source>Data permohonan diperbarui</source>
        <translation>Application details updated</translation>
    </message>
    <message>
        <source>%1 tidak tercetak</source>
        <translation>%1 did not print</translation>
    </message>
    <message>
        <source>Melampirkan %1</source>
        <translation>Attached %1</translation>
    </message>
    <message>
        <source>Melampirkan %1 pada %2</source>
        <translation>Attached %1 to %2</translation>
    </message>
    <message>
        <source>lampiran</source>
        <translation>a file</translation>
    </message>
    <message>
        <source>Melepas %1</source>
        <translation>Removed %1</translation>
    </message>
    <message>
        <source>Melepas %1 dari %2</source>
        <translation>Removed %1 from %2</translation>
    </message>
    <message>
        <source>kosong</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>%1 dipilih: %2</source>
        <translation>%1 chosen: %2</translation>
    </message>
    <message>
        <source>%1 dari %2 menjadi %3</source>
        <comment>field, before, after</comment>
        <translation>%1 from %2 to %3</translation>
    </message>
    <message>
        <source>Data permohonan diubah</source>
        <translation>Application data corrected</translation>
    </message>
    <message>
        <source>bentrokan</source>
        <translation>conflict</translation>
    </message>
    <message>
        <source>Pembayaran %1 menunggu konfirmasi bank</source>
        <translation>Payment of %1 waits for the bank</translation>
    </message>
    <message>
        <source>Dibayar %1, bukti %2</source>
        <translation>Paid %1, receipt %2</translation>
    </message>
    <message>
        <source>Pembayaran %1 dibatalkan</source>
        <translation>Payment of %1 taken back</translation>
    </message>
    <message>
        <source>Diserahkan kepada pemohon, tanda terima %1</source>
        <translation>Handed to the applicant, receipt %1</translation>
    </message>
    <message>
        <source>Diserahkan kepada %1 sebagai kuasa, tanda terima %2</source>
        <translation>Handed to %1 as proxy, receipt %2</translation>
    </message>
    <message>
        <source>Ejaan lain · %1</source>
        <comment>service</comment>
        <translation>Other spelling · %1</translation>
    </message>
    <message>
        <source>Kode mirip · %1</source>
        <comment>service</comment>
        <translation>Similar code · %1</translation>
    </message>
    <message>
        <source>Orang di formulir · %1</source>
        <comment>service</comment>
        <translation>Person in the form · %1</translation>
    </message>
    <message>
        <source>tambah %1</source>
        <translation>added %1</translation>
    </message>
    <message>
        <source>hapus %1</source>
        <translation>removed %1</translation>
    </message>
    <message>
        <source>diubah</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, what changed</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 libur (%2)</source>
        <comment>date, name</comment>
        <translation>%1 is a free day (%2)</translation>
    </message>
    <message>
        <source>%1 kembali hari kerja (%2)</source>
        <comment>date, name</comment>
        <translation>%1 is a working day again (%2)</translation>
    </message>
    <message>
        <source>karena daftar hari libur berubah</source>
        <translation>because the list of free days changed</translation>
    </message>
    <message>
        <source>karena %1</source>
        <translation>because %1</translation>
    </message>
    <message>
        <source>Janji pindah dari %1 ke %2</source>
        <translation>Promise moved from %1 to %2</translation>
    </message>
    <message>
        <source>Kode QRIS %1 ditampilkan, menunggu konfirmasi</source>
        <translation>QRIS code for %1 shown, awaiting confirmation</translation>
    </message>
    <message>
        <source>Kode billing %1 dicatat, menunggu NTPN</source>
        <translation>Billing code for %1 recorded, awaiting the NTPN</translation>
    </message>
    <message>
        <source>Dibayar %1 dengan QRIS, bukti %2</source>
        <translation>%1 paid by QRIS, receipt %2</translation>
    </message>
    <message>
        <source>Dibayar %1 dengan kode billing, bukti %2</source>
        <translation>%1 paid by billing code, receipt %2</translation>
    </message>
    <message>
        <source>Meminta verifikasi identitas kepada Dukcapil</source>
        <translation>Asked Dukcapil to verify the identity</translation>
    </message>
    <message>
        <source>Tarif dihitung ulang dari %1 menjadi %2</source>
        <translation>Fee counted anew, from %1 to %2</translation>
    </message>
</context>
<context>
    <name>CaseSheet</name>
    <message>
        <source>Permohonan</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>Kode lacak</source>
        <translation>Tracking code</translation>
    </message>
    <message>
        <source>Pemohon</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Terdaftar</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Janji selesai</source>
        <translation>Promised by</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Tarif (Rp)</source>
        <translation>Fee (Rp)</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Draf</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Kurang berkas</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Diverifikasi</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>Diproses</source>
        <translation>In process</translation>
    </message>
    <message>
        <source>Tunggu pemohon</source>
        <translation>With applicant</translation>
    </message>
    <message>
        <source>Menunggu bayar</source>
        <translation>Awaiting fee</translation>
    </message>
    <message>
        <source>Disetujui</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Terbit</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Siap diambil</source>
        <translation>To collect</translation>
    </message>
    <message>
        <source>Diambil</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Wajib diisi.</source>
        <translation>Required.</translation>
    </message>
    <message>
        <source>Isi dengan angka.</source>
        <translation>Enter a number.</translation>
    </message>
    <message>
        <source>Tanggal itu tidak ada. Tulis seperti 17-11-2026.</source>
        <translation>There is no such date. Write it like 17-11-2026.</translation>
    </message>
    <message>
        <source>Pilih salah satu.</source>
        <translation>Choose one.</translation>
    </message>
    <message>
        <source>Terlalu panjang, paling banyak 2.000 huruf.</source>
        <translation>Too long, at most 2,000 characters.</translation>
    </message>
    <message>
        <source>NIK harus 16 angka.</source>
        <translation>A NIK has 16 digits.</translation>
    </message>
    <message>
        <source>NIK hanya berisi angka.</source>
        <translation>A NIK has digits only.</translation>
    </message>
    <message>
        <source>Angka ke-7 dan ke-8 bukan tanggal lahir. Cocokkan dengan kartu.</source>
        <translation>Digits 7 and 8 are not a day of birth. Compare with the card.</translation>
    </message>
    <message>
        <source>Angka ke-9 dan ke-10 bukan bulan. Cocokkan dengan kartu.</source>
        <translation>Digits 9 and 10 are not a month. Compare with the card.</translation>
    </message>
    <message>
        <source>Tanggal lahir di NIK tidak ada. Cocokkan dengan kartu.</source>
        <translation>The date of birth in the NIK does not exist. Compare with the card.</translation>
    </message>
    <message>
        <source>Nomor urut 0000 tidak ada. Cocokkan dengan kartu.</source>
        <translation>There is no serial number 0000. Compare with the card.</translation>
    </message>
    <message>
        <source>Ada tanda yang tidak terlihat. Ketik ulang namanya.</source>
        <translation>It holds an invisible character. Type the name again.</translation>
    </message>
    <message>
        <source>Terlalu panjang, paling banyak 200 huruf.</source>
        <translation>Too long, at most 200 characters.</translation>
    </message>
    <message>
        <source>Nomor HP hanya berisi angka.</source>
        <translation>A mobile number has digits only.</translation>
    </message>
    <message>
        <source>Bukan nomor HP. Mulai dengan 08 atau +62.</source>
        <translation>Not a mobile number. Start with 08 or +62.</translation>
    </message>
    <message>
        <source>Nomor KK harus 16 angka.</source>
        <translation>A KK number has 16 digits.</translation>
    </message>
    <message>
        <source>Nomor KK hanya berisi angka.</source>
        <translation>A KK number has digits only.</translation>
    </message>
    <message>
        <source>NPWP hanya berisi angka.</source>
        <translation>An NPWP has digits only.</translation>
    </message>
    <message>
        <source>Angka periksa NPWP tidak cocok. Periksa satu per satu.</source>
        <translation>The NPWP check digit does not match. Check digit by digit.</translation>
    </message>
    <message>
        <source>Isi dengan jumlah uang, misalnya 350.000.</source>
        <translation>Enter an amount of money, such as 350.000.</translation>
    </message>
    <message>
        <source>Titik memisahkan tiga angka, misalnya 350.000.</source>
        <translation>A full stop separates three digits, such as 350.000.</translation>
    </message>
    <message>
        <source>Rupiah tanpa pecahan.</source>
        <translation>Whole rupiah only.</translation>
    </message>
    <message>
        <source>Jumlah uang tidak boleh kurang dari nol.</source>
        <translation>The amount cannot be less than zero.</translation>
    </message>
    <message>
        <source>Paling banyak Rp999.999.999.999.</source>
        <translation>At most Rp999.999.999.999.</translation>
    </message>
    <message>
        <source>Hanya diketik; kartu belum dilihat</source>
        <translation>Typed only; card not seen yet</translation>
    </message>
    <message>
        <source>Kartu dilihat petugas, belum diperiksa Dukcapil</source>
        <translation>Card seen by the officer, not checked by Dukcapil</translation>
    </message>
    <message>
        <source>Kartu dan jari cocok, belum diperiksa Dukcapil</source>
        <translation>Card and finger match, not checked by Dukcapil</translation>
    </message>
    <message>
        <source>Dinyatakan cocok oleh Dukcapil</source>
        <translation>Confirmed as matching by Dukcapil</translation>
    </message>
    <message>
        <source>Kode wilayah %1 tak dikenal. Cocokkan kartu.</source>
        <translation>Area code %1 is unknown. Compare the card.</translation>
    </message>
    <message>
        <source>Lahir %1 belum tiba. Cocokkan kartu.</source>
        <translation>Born %1 is in the future. Compare the card.</translation>
    </message>
    <message>
        <source>Lahir %1, lewat 100 tahun? Cocokkan kartu.</source>
        <translation>Born %1, over 100 years old? Compare the card.</translation>
    </message>
    <message>
        <source>perempuan</source>
        <translation>female</translation>
    </message>
    <message>
        <source>laki-laki</source>
        <translation>male</translation>
    </message>
    <message>
        <source>Susunan sah: %1, %2</source>
        <translation>Well formed: %1, %2</translation>
    </message>
    <message>
        <source>Susunan sah: %1, %2, %3</source>
        <translation>Well formed: %1, %2, %3</translation>
    </message>
    <message>
        <source>Tarif %1.</source>
        <translation>Fee %1.</translation>
    </message>
    <message>
        <source>Tidak dipungut biaya.</source>
        <translation>Free of charge.</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Nomor HP terdiri atas 10 sampai 13 angka.</source>
        <translation>A mobile number has 10 to 13 digits.</translation>
    </message>
    <message>
        <source>NPWP terdiri atas 15, 16, atau 22 angka.</source>
        <translation>An NPWP has 15, 16 or 22 digits.</translation>
    </message>
    <message>
        <source>NPWP 16 angka harus sama dengan NIK, atau diawali 0.</source>
        <translation>A 16-digit NPWP must equal the NIK, or start with 0.</translation>
    </message>
    <message>
        <source>Isian ini belum benar. Periksa lagi.</source>
        <translation>This entry is not right yet. Check it again.</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation>Mobile number</translation>
    </message>
    <message>
        <source>%1, lunas</source>
        <translation>%1, paid</translation>
    </message>
    <message>
        <source>%1, menunggu konfirmasi bank</source>
        <translation>%1, waiting for the bank</translation>
    </message>
    <message>
        <source>%1, kurang %2</source>
        <translation>%1, %2 open</translation>
    </message>
    <message>
        <source>%1, belum dibayar</source>
        <translation>%1, not paid</translation>
    </message>
    <message>
        <source>Wilayah ini tidak ada di daftar. Ketik beberapa huruf, lalu pilih dari daftar.</source>
        <translation>This region is not in the list. Type a few letters, then choose from the list.</translation>
    </message>
    <message>
        <source>Daftar ini tidak terbaca. Isi lagi barisnya.</source>
        <translation>This list cannot be read. Fill in its rows again.</translation>
    </message>
    <message>
        <source>Paling banyak 40 orang.</source>
        <translation>At most 40 persons.</translation>
    </message>
    <message>
        <source>NIK ini sudah dipakai orang lain di daftar ini.</source>
        <translation>Another person in this list has this NIK already.</translation>
    </message>
    <message>
        <source>Tanggal ini belum tiba.</source>
        <translation>This date is still to come.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>label, number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Isi dahulu: tarifnya dihitung dari isian ini.</source>
        <translation>Fill this in first: the fee is counted from it.</translation>
    </message>
    <message>
        <source>Tarif tidak dapat dihitung dari isian ini.</source>
        <translation>The fee cannot be counted from this entry.</translation>
    </message>
    <message>
        <source>Jumlah tidak boleh kurang dari nol.</source>
        <translation>A number may not be below nought.</translation>
    </message>
    <message>
        <source>Tarifnya melebihi Rp999.999.999.999. Periksa isian ini.</source>
        <translation>The fee is above Rp999.999.999.999. Check this entry.</translation>
    </message>
    <message>
        <source>%1, dibayar %2, lebih %3</source>
        <translation>%1, paid %2, %3 too much</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Permohonan</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>Saring nama, NIK, kode lacak, layanan</source>
        <translation>Filter by name, NIK, tracking code, service</translation>
    </message>
    <message>
        <source>Terbuka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Kurang berkas</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Pemohon dan layanan</source>
        <translation>Applicant and service</translation>
    </message>
    <message>
        <source>NIK, kode lacak</source>
        <translation>NIK, tracking code</translation>
    </message>
    <message>
        <source>Janji selesai</source>
        <translation>Promised by</translation>
    </message>
    <message>
        <source>Status, tersimpan</source>
        <translation>Status, saved</translation>
    </message>
    <message>
        <source>Daftar permohonan</source>
        <translation>List of applications</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>membuka</source>
        <translation>opens</translation>
    </message>
    <message>
        <source>Sedang dibaca</source>
        <translation>Loading</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>Esc mengosongkan saringan.</source>
        <translation>Esc clears the filter.</translation>
    </message>
    <message>
        <source>Belum ada permohonan di sini</source>
        <translation>No applications here yet</translation>
    </message>
    <message>
        <source>Permohonan didaftarkan di Loket, saat warga dilayani.</source>
        <translation>Applications are registered at Counter, while the visitor is served.</translation>
    </message>
    <message>
        <source>%1 dari %2 permohonan</source>
        <translation>%1 of %2 applications</translation>
    </message>
    <message numerus="yes">
        <source>%n permohonan cocok</source>
        <translation>
            <numerusform>%n application matches</numerusform>
            <numerusform>%n applications match</numerusform>
        </translation>
    </message>
    <message>
        <source>Baru</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Permohonan tanpa nomor antrean, misalnya lewat surat atau titipan</source>
        <translation>An application without a queue number, for example by post or handed over</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Pemohon</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Langkah lain…</source>
        <translation>Other steps…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n permohonan</source>
        <translation>
            <numerusform>%1: %n application</numerusform>
            <numerusform>%1: %n applications</numerusform>
        </translation>
    </message>
    <message>
        <source>Langkah ini dicatat pada setiap permohonan dan tidak bisa diurungkan.</source>
        <translation>This step is recorded in every application and cannot be taken back.</translation>
    </message>
    <message>
        <source>Langkah lain</source>
        <translation>Other steps</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Tanpa nama</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>code, name, new state</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1 %2: belum, %3</source>
        <comment>code, name, reason</comment>
        <translation>%1 %2: not done, %3</translation>
    </message>
    <message numerus="yes">
        <source>dan %n lainnya</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 dari %2 permohonan selesai</source>
        <translation>%1 of %2 applications done</translation>
    </message>
    <message numerus="yes">
        <source>%n dipilih, tidak ada langkah bersama</source>
        <translation>
            <numerusform>%n selected, no step in common</numerusform>
            <numerusform>%n selected, no step in common</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dipilih</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Sedang disimpan</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Bentrokan</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Siap diambil</source>
        <translation>Ready to collect</translation>
    </message>
    <message>
        <source>Saya</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Daftar sedang ditulis</source>
        <translation>The list is being written</translation>
    </message>
    <message>
        <source>ekspor</source>
        <translation>export</translation>
    </message>
    <message>
        <source>Menyimpan daftar ini sebagai tabel Excel atau CSV</source>
        <translation>Saves this list as an Excel or CSV table</translation>
    </message>
    <message>
        <source>batalkan ekspor</source>
        <translation>cancel export</translation>
    </message>
    <message>
        <source>Menulis %1 dari %2</source>
        <translation>Writing %1 of %2</translation>
    </message>
    <message>
        <source>Kode itu tidak ada. Yang paling mirip: %1</source>
        <translation>That code does not exist. Most like it: %1</translation>
    </message>
    <message>
        <source>Tampilan tersimpan</source>
        <translation>Saved views</translation>
    </message>
    <message>
        <source>tampilan</source>
        <translation>views</translation>
    </message>
    <message>
        <source>Tampilan daftar yang disimpan dengan nama</source>
        <translation>Views of the list that were saved under a name</translation>
    </message>
</context>
<context>
    <name>CasesPresenter</name>
    <message>
        <source>Verifikasi</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Proses</source>
        <translation>Process</translation>
    </message>
    <message>
        <source>Lanjut proses</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Proses langsung</source>
        <translation>Process at once</translation>
    </message>
    <message>
        <source>Tunggu pemohon</source>
        <translation>With applicant</translation>
    </message>
    <message>
        <source>Apa yang ditunggu dari pemohon</source>
        <translation>What is awaited from the applicant</translation>
    </message>
    <message>
        <source>Tunggu pembayaran</source>
        <translation>Await payment</translation>
    </message>
    <message>
        <source>Setujui</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Tolak</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Alasan penolakan</source>
        <translation>Reason for rejection</translation>
    </message>
    <message>
        <source>Terbitkan</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Tandai siap</source>
        <translation>Mark as ready</translation>
    </message>
    <message>
        <source>Serahkan</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Alasan pembatalan</source>
        <translation>Reason for cancelling</translation>
    </message>
    <message>
        <source>Tarif belum lunas</source>
        <translation>Fee not paid yet</translation>
    </message>
    <message>
        <source>Pilih identitas yang benar dahulu</source>
        <translation>Choose the right identity first</translation>
    </message>
    <message>
        <source>Syarat belum lengkap</source>
        <translation>Requirements incomplete</translation>
    </message>
    <message>
        <source>NIK ditampilkan di layar</source>
        <translation>NIK shown on screen</translation>
    </message>
    <message>
        <source>Menyalin %1, %2 %</source>
        <translation>Copying %1, %2 %</translation>
    </message>
    <message>
        <source>Lampiran permohonan lain masih disalin. Tunggu sebentar.</source>
        <translation>A file of another application is still being copied. Wait a moment.</translation>
    </message>
    <message>
        <source>tarif belum lunas</source>
        <translation>the fee is not paid</translation>
    </message>
    <message>
        <source>syarat belum lengkap</source>
        <translation>requirements are missing</translation>
    </message>
    <message>
        <source>identitas belum dipilih</source>
        <translation>the identity is not chosen yet</translation>
    </message>
    <message>
        <source>keadaannya sudah berubah</source>
        <translation>its state has changed</translation>
    </message>
    <message>
        <source>Beberapa permohonan dipilih</source>
        <translation>Several applications are selected</translation>
    </message>
    <message>
        <source>Lanjutkan berkas</source>
        <translation>Continue the file</translation>
    </message>
</context>
<context>
    <name>CashPage</name>
    <message>
        <source>Kembali ke daftar kas</source>
        <translation>Back to the cash list</translation>
    </message>
    <message>
        <source>Kas</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Kode lacak, nama, atau NIK</source>
        <translation>Tracking code, name or NIK</translation>
    </message>
    <message>
        <source>Cari permohonan yang akan dibayar</source>
        <translation>Find the application that is to be paid</translation>
    </message>
    <message>
        <source>Akan bayar</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Pemohon</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Kode lacak</source>
        <translation>Tracking code</translation>
    </message>
    <message>
        <source>Terdaftar</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Sisa</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Pukul</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Bukti</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Daftar kas</source>
        <translation>Cash list</translation>
    </message>
    <message>
        <source>Buka laci</source>
        <translation>Open the drawer</translation>
    </message>
    <message>
        <source>Hitung dan tutup laci</source>
        <translation>Count and close the drawer</translation>
    </message>
    <message>
        <source>Pembayaran</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Modal awal di laci, misalnya 500.000</source>
        <translation>Float in the drawer, for example 500.000</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Modal awal &quot;%1&quot; bukan jumlah uang. Contoh: 500.000.</source>
        <translation>The float &quot;%1&quot; is no sum of money. Example: 500.000.</translation>
    </message>
    <message>
        <source>Laci terbuka sejak %1, %2</source>
        <translation>Drawer open since %1, %2</translation>
    </message>
    <message>
        <source>Modal awal</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>Tunai masuk</source>
        <translation>Cash taken</translation>
    </message>
    <message numerus="yes">
        <source>%n bukti</source>
        <translation>
            <numerusform>%n receipt</numerusform>
            <numerusform>%n receipts</numerusform>
        </translation>
    </message>
    <message>
        <source>Dikembalikan</source>
        <translation>Given back</translation>
    </message>
    <message numerus="yes">
        <source>%n pembatalan</source>
        <translation>
            <numerusform>%n reversal</numerusform>
            <numerusform>%n reversals</numerusform>
        </translation>
    </message>
    <message>
        <source>Seharusnya di laci</source>
        <translation>Should be in the drawer</translation>
    </message>
    <message>
        <source>Non-tunai</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Laci belum dibuka</source>
        <translation>Drawer not open</translation>
    </message>
    <message>
        <source>Sedang dicatat</source>
        <translation>Being recorded</translation>
    </message>
    <message>
        <source>di loket ini, %1</source>
        <translation>at this counter, %1</translation>
    </message>
    <message>
        <source>menurut SKRD</source>
        <translation>as assessed</translation>
    </message>
    <message>
        <source>dari %1</source>
        <translation>of %1</translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>Sedang dibaca</source>
        <translation>Being read</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu dibayar</source>
        <translation>Nothing to pay</translation>
    </message>
    <message>
        <source>Coba kode lacak pada tanda terimanya.</source>
        <translation>Try the tracking code on the receipt.</translation>
    </message>
    <message>
        <source>Semua tarif sudah dibayar</source>
        <translation>All fees are paid</translation>
    </message>
    <message>
        <source>Permohonan bertarif yang baru terdaftar muncul di sini.</source>
        <translation>New applications with a fee appear here.</translation>
    </message>
    <message>
        <source>Belum ada pembayaran hari ini</source>
        <translation>No payment yet today</translation>
    </message>
    <message>
        <source>Hitung laci</source>
        <translation>Count the drawer</translation>
    </message>
    <message>
        <source>berapa lembar dan keping</source>
        <translation>how many notes and coins</translation>
    </message>
    <message>
        <source>Terima pembayaran</source>
        <translation>Take a payment</translation>
    </message>
    <message>
        <source>Pilih permohonan, atau cari dengan kode lacaknya.</source>
        <translation>Choose an application, or find it by its tracking code.</translation>
    </message>
    <message>
        <source>Menunggu konfirmasi</source>
        <translation>Waiting for confirmation</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu konfirmasi</source>
        <translation>Nothing waits for confirmation</translation>
    </message>
</context>
<context>
    <name>CashPresenter</name>
    <message>
        <source>%1 diterima, bukti %2. Kembalikan %3</source>
        <translation>%1 taken, receipt %2. Give back %3</translation>
    </message>
    <message>
        <source>%1 diterima, bukti %2</source>
        <translation>%1 taken, receipt %2</translation>
    </message>
    <message>
        <source>Dikonfirmasi, bukti %1</source>
        <translation>Confirmed, receipt %1</translation>
    </message>
    <message>
        <source>Tulis alasan pembatalan.</source>
        <translation>Write the reason.</translation>
    </message>
    <message>
        <source>Dibatalkan, bukti %1. Kembalikan %2</source>
        <translation>Taken back, reversal %1. Give back %2</translation>
    </message>
    <message>
        <source>Dibatalkan, bukti %1</source>
        <translation>Taken back, reversal %1</translation>
    </message>
    <message>
        <source>Bukti %1 dikirim ke pencetak lagi</source>
        <translation>Receipt %1 sent to the printer again</translation>
    </message>
    <message>
        <source>Laci dibuka, modal awal %1</source>
        <translation>Drawer opened, float %1</translation>
    </message>
    <message>
        <source>Laci ditutup dan pas, laporan %1</source>
        <translation>Drawer closed, exact, report %1</translation>
    </message>
    <message>
        <source>Laci ditutup, selisih %1, laporan %2</source>
        <translation>Drawer closed, difference %1, report %2</translation>
    </message>
    <message>
        <source>Kode QRIS %1 ditampilkan, menunggu konfirmasi</source>
        <translation>QRIS code for %1 shown, awaiting confirmation</translation>
    </message>
    <message>
        <source>%1 dicatat, menunggu konfirmasi</source>
        <translation>%1 recorded, awaiting confirmation</translation>
    </message>
    <message>
        <source>Kode bayar %1 dikirim ke pencetak</source>
        <translation>Payment code %1 sent to the printer</translation>
    </message>
</context>
<context>
    <name>CashWords</name>
    <message>
        <source>Tunai</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Lunas</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Isi jumlah yang dibayar.</source>
        <translation>Type the sum that is paid.</translation>
    </message>
    <message>
        <source>Pokok lebih besar daripada sisa tarif. Denda diisi di kolomnya sendiri.</source>
        <translation>The principal is more than what is open of the fee. A penalty has its own field.</translation>
    </message>
    <message>
        <source>Denda tidak bisa kurang dari nol.</source>
        <translation>A penalty cannot be less than zero.</translation>
    </message>
    <message>
        <source>Satu bukti memuat paling banyak Rp999.999.999.999.</source>
        <translation>One receipt holds at most Rp999.999.999.999.</translation>
    </message>
    <message>
        <source>Isi nomor SKRD: tarif layanan ini ditetapkan di sana.</source>
        <translation>Type the SKRD number: it sets the fee of this service.</translation>
    </message>
    <message>
        <source>Uang yang diterima kurang dari jumlahnya.</source>
        <translation>The money received is less than the sum.</translation>
    </message>
    <message>
        <source>Laci di loket ini sudah dibuka.</source>
        <translation>The drawer of this counter is open already.</translation>
    </message>
    <message>
        <source>Laci belum dibuka. Buka laci dan isi modal awalnya.</source>
        <translation>The drawer is not open. Open it and type its float.</translation>
    </message>
    <message>
        <source>Pembatalan perlu orang kedua: pilih penyelia atau administrator selain Anda.</source>
        <translation>Taking back needs a second person: choose a supervisor or administrator other than yourself.</translation>
    </message>
    <message numerus="yes">
        <source>PIN salah, sisa %n kali.</source>
        <translation>
            <numerusform>Wrong PIN, %n try left.</numerusform>
            <numerusform>Wrong PIN, %n tries left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Petugas itu belum punya PIN di PC ini. Ia membuatnya saat masuk pertama kali di sini.</source>
        <translation>That officer has no PIN on this PC yet. It is made at the first sign-in here.</translation>
    </message>
    <message>
        <source>Kurang %1. Tulis penjelasannya.</source>
        <translation>%1 missing. Write why.</translation>
    </message>
    <message>
        <source>Lebih %1. Tulis penjelasannya.</source>
        <translation>%1 too much. Write why.</translation>
    </message>
    <message>
        <source>Tulis alasan pembatalan.</source>
        <translation>Write the reason.</translation>
    </message>
    <message>
        <source>Modal awal bukan jumlah uang yang sah.</source>
        <translation>The float is no valid sum of money.</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Kode billing</source>
        <translation>Billing code</translation>
    </message>
    <message>
        <source>Referensi QRIS</source>
        <translation>QRIS reference</translation>
    </message>
    <message>
        <source>NTPN</source>
        <translation>NTPN</translation>
    </message>
    <message>
        <source>Referensi bank</source>
        <translation>Bank reference</translation>
    </message>
    <message>
        <source>Kedaluwarsa</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Isi nomor referensi pada pemberitahuan pembayarannya.</source>
        <translation>Enter the reference on the notice of the payment.</translation>
    </message>
    <message>
        <source>Kantor belum punya QRIS. Administrator mengisinya di Setelan, bagian Kantor.</source>
        <translation>The office has no QRIS yet. The administrator enters it under Settings, Office.</translation>
    </message>
    <message>
        <source>Isi atau pindai kode billing pada tagihannya.</source>
        <translation>Enter or scan the billing code on the bill.</translation>
    </message>
    <message>
        <source>Kode billing PNBP terdiri atas 15 angka dan diawali 7, 8, atau 9. Periksa tagihannya.</source>
        <translation>A billing code of a fee has 15 figures and begins with 7, 8 or 9. Check the bill.</translation>
    </message>
    <message>
        <source>NTPN terdiri atas 16 huruf dan angka. Periksa bukti penerimaan negaranya.</source>
        <translation>An NTPN has 16 letters and figures. Check the treasury&apos;s receipt.</translation>
    </message>
    <message>
        <source>Tampilkan kode QRIS dahulu. Pembayaran dikonfirmasi setelah kodenya dipindai.</source>
        <translation>Show the QRIS code first. The payment is confirmed after the code was scanned.</translation>
    </message>
    <message>
        <source>Referensi itu sudah dipakai pada pembayaran lain.</source>
        <translation>That reference is already used for another payment.</translation>
    </message>
    <message>
        <source>Referensi itu sudah dipakai pada bukti %1.</source>
        <translation>That reference is already used on receipt %1.</translation>
    </message>
    <message>
        <source>Kode billing itu sudah dicatat dan menunggu konfirmasi.</source>
        <translation>That billing code is already recorded and waits for confirmation.</translation>
    </message>
    <message>
        <source>Kode billing itu sudah dibayar dengan bukti %1.</source>
        <translation>That billing code is already paid with receipt %1.</translation>
    </message>
    <message>
        <source>QRIS kantor tidak bisa dipakai. Administrator memeriksanya di Setelan, bagian Kantor.</source>
        <translation>The office&apos;s QRIS cannot be used. The administrator checks it under Settings, Office.</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Urutan daftar</source>
        <translation>Order of the list</translation>
    </message>
    <message>
        <source>tidak mengurutkan</source>
        <translation>not sorted by it</translation>
    </message>
    <message>
        <source>urut naik</source>
        <translation>ascending</translation>
    </message>
    <message>
        <source>urut turun</source>
        <translation>descending</translation>
    </message>
    <message>
        <source>Kolom %1, %2. Spasi mengubah urutan.</source>
        <translation>Column %1, %2. Space changes the order.</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Pakai yang ini</source>
        <translation>Use this one</translation>
    </message>
    <message>
        <source>(kosong)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>Pakai yang ini: %1</source>
        <translation>Use this one: %1</translation>
    </message>
    <message>
        <source>Sedang disimpan</source>
        <translation>Being saved</translation>
    </message>
    <message>
        <source>%1: dua petugas menulis berbeda</source>
        <translation>%1: two officers wrote differently</translation>
    </message>
    <message>
        <source>%1: dua petugas menulis berbeda (1 dari %2)</source>
        <translation>%1: two officers wrote differently (1 of %2)</translation>
    </message>
    <message>
        <source>Sebelum dipilih, permohonan tidak bisa disetujui atau diserahkan.</source>
        <translation>Until one is chosen, the application cannot be approved or handed over.</translation>
    </message>
    <message>
        <source>Yang ditulis terakhir berlaku sampai ada yang memilih.</source>
        <translation>What was written last holds until somebody chooses.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>officer, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Berlaku sekarang. %1</source>
        <translation>Holds now. %1</translation>
    </message>
    <message>
        <source>Tertimpa. %1</source>
        <translation>Overwritten. %1</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Ubah data</source>
        <translation>Correct data</translation>
    </message>
    <message>
        <source>Ubah data %1</source>
        <translation>Correct data %1</translation>
    </message>
    <message>
        <source>Isi yang lama tetap terbaca di riwayat. Surat yang sudah dicetak tidak berubah.</source>
        <translation>The old values stay readable in the history. Papers already printed do not change.</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Alasan perubahan</source>
        <translation>Reason of the correction</translation>
    </message>
    <message>
        <source>Misalnya: nama di KTP berbeda dengan yang diketik</source>
        <translation>For example: the name on the ID card differs from what was typed</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan perubahan</source>
        <translation>Save correction</translation>
    </message>
    <message numerus="yes">
        <source>%n isian berubah</source>
        <translation>
            <numerusform>%n field changed</numerusform>
            <numerusform>%n fields changed</numerusform>
        </translation>
    </message>
    <message>
        <source>Belum ada yang diubah</source>
        <translation>Nothing changed yet</translation>
    </message>
    <message numerus="yes">
        <source>%n isian belum benar</source>
        <translation>
            <numerusform>%n field not right yet</numerusform>
            <numerusform>%n fields not right yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionPresenter</name>
    <message>
        <source>Sedang disimpan</source>
        <translation>Being saved</translation>
    </message>
    <message>
        <source>Belum ada yang diubah</source>
        <translation>Nothing changed yet</translation>
    </message>
    <message numerus="yes">
        <source>%n isian belum benar</source>
        <translation>
            <numerusform>%n field not right yet</numerusform>
            <numerusform>%n fields not right yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Tulis alasannya dahulu</source>
        <translation>Write the reason first</translation>
    </message>
    <message>
        <source>Isinya sama dengan yang sudah tercatat.</source>
        <translation>It is the same as what is recorded.</translation>
    </message>
    <message>
        <source>Permohonan ini sudah selesai, jadi datanya tetap.</source>
        <translation>This application is closed, so its data stays.</translation>
    </message>
</context>
<context>
    <name>CounterCard</name>
    <message>
        <source>Loket %1, %2: %3 %4</source>
        <translation>Counter %1, %2: %3 %4</translation>
    </message>
</context>
<context>
    <name>CounterModeButton</name>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Istirahat</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Keadaan loket: %1 (Ctrl+B)</source>
        <translation>Counter status: %1 (Ctrl+B)</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>Daftar antrean</source>
        <translation>Queue list</translation>
    </message>
    <message>
        <source>Nomor antrean</source>
        <translation>Ticket number</translation>
    </message>
    <message>
        <source>Panggil</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Kembalikan ke antrean</source>
        <translation>Return to queue</translation>
    </message>
    <message>
        <source>Panggil berikutnya</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>Mulai layani</source>
        <translation>Start service</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Panggil ulang</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Tahan</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Tidak hadir</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Ditahan</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Terlewat</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>untuk loket ini</source>
        <translation>for this counter</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>Antrean sedang dibaca</source>
        <translation>Loading the queue</translation>
    </message>
    <message>
        <source>Nomor baru muncul di sini dengan sendirinya.</source>
        <translation>New tickets appear here by themselves.</translation>
    </message>
    <message>
        <source>Tidak ada yang ditahan</source>
        <translation>Nobody is on hold</translation>
    </message>
    <message>
        <source>F6 menahan nomor yang sedang dilayani.</source>
        <translation>F6 puts the ticket being served on hold.</translation>
    </message>
    <message>
        <source>Tidak ada yang terlewat</source>
        <translation>Nobody was missed</translation>
    </message>
    <message>
        <source>F7 mencatat yang tidak datang.</source>
        <translation>F7 records those who did not come.</translation>
    </message>
    <message>
        <source>Sasaran tunggu %1 mnt · 1 prioritas tiap %2 biasa</source>
        <translation>Target wait %1 min · 1 priority per %2 ordinary</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Alihkan…</source>
        <translation>Transfer…</translation>
    </message>
    <message>
        <source>Nomor…</source>
        <translation>Number…</translation>
    </message>
    <message>
        <source>Permohonan tanpa nomor antrean</source>
        <translation>Application without a queue number</translation>
    </message>
    <message>
        <source>Tutup formulir</source>
        <translation>Close the form</translation>
    </message>
    <message>
        <source>ditahan</source>
        <translation>on hold</translation>
    </message>
    <message>
        <source>dari PC ini</source>
        <translation>from this PC</translation>
    </message>
    <message>
        <source>Dipegang loket ini, boleh dipanggil</source>
        <translation>Held by this counter, may be called</translation>
    </message>
    <message>
        <source>Keadaan terakhir %1, panggil dengan karcis</source>
        <translation>As of %1, call with the ticket in hand</translation>
    </message>
    <message>
        <source>Keadaan terakhir, panggil dengan karcis</source>
        <translation>Last known, call with the ticket in hand</translation>
    </message>
    <message>
        <source>Diurutkan lagi begitu hub kembali</source>
        <translation>Put in order again once the hub is back</translation>
    </message>
</context>
<context>
    <name>CounterPresenter</name>
    <message>
        <source>Ketik nomor dengan hurufnya, misalnya %1.</source>
        <translation>Type the number with its letter, such as %1.</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu lagi. Pemilik karcis bisa dipanggil dengan nomornya (Ctrl+G).</source>
        <translation>Nobody is waiting any more. A ticket holder can be called by number (Ctrl+G).</translation>
    </message>
    <message>
        <source>Nomor %1 tidak ada hari ini. Periksa karcisnya, lalu ketik lagi.</source>
        <translation>There is no number %1 today. Check the ticket, then type it again.</translation>
    </message>
    <message>
        <source>Batas panggil ulang sudah tercapai. Tandai tidak hadir (F7) atau tahan (F6).</source>
        <translation>The recall limit is reached. Mark as no-show (F7) or hold (F6).</translation>
    </message>
    <message>
        <source>Sudah tidak bisa diurungkan. Nomor yang ditahan atau terlewat bisa dipulihkan dari daftar di kiri.</source>
        <translation>This can no longer be undone. Held or missed tickets can be restored from the list on the left.</translation>
    </message>
    <message>
        <source>Nomor itu</source>
        <translation>That number</translation>
    </message>
    <message>
        <source>Nomor %1</source>
        <translation>Number %1</translation>
    </message>
    <message>
        <source>%1 %2, jadi tidak bisa dipanggil.</source>
        <translation>%1 %2, so it cannot be called.</translation>
    </message>
    <message>
        <source>Loket tujuan tidak melayani layanan itu. Pilih loket lain, atau biarkan kosong.</source>
        <translation>The receiving counter does not offer that service. Choose another, or leave it empty.</translation>
    </message>
    <message>
        <source>Pusat antrean tidak terjangkau. Panggil nomor yang kertasnya ada di depan Anda (Ctrl+G).</source>
        <translation>The queue hub cannot be reached. Call the number whose paper is in front of you (Ctrl+G).</translation>
    </message>
    <message>
        <source>Pusat antrean menolak PC ini. Klik keadaan jaringan di kanan atas untuk melihat sebabnya.</source>
        <translation>The queue hub refuses this PC. Click the network state at the top right to see why.</translation>
    </message>
    <message>
        <source>Menurut pusat antrean, loket ini masih memegang nomor lain. Tunggu sebentar sampai catatannya sampai, lalu panggil lagi.</source>
        <translation>For the queue hub this counter still holds another number. Wait a moment until its record arrives, then call again.</translation>
    </message>
    <message>
        <source>Pusat antrean belum mengenal loket ini. Minta admin memeriksa daftar loket di Setelan.</source>
        <translation>The queue hub does not know this counter yet. Ask an administrator to check the counters in Settings.</translation>
    </message>
</context>
<context>
    <name>CounterWords</name>
    <message>
        <source>%1 sedang dipanggil</source>
        <translation>%1 is being called</translation>
    </message>
    <message numerus="yes">
        <source>Sudah dipanggil ulang %n kali</source>
        <translation>
            <numerusform>Already recalled %n time</numerusform>
            <numerusform>Already recalled %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sedang dilayani</source>
        <translation>%1 is being served</translation>
    </message>
    <message>
        <source>Belum ada yang dipanggil</source>
        <translation>Nobody has been called yet</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>Loket sedang istirahat</source>
        <translation>The counter is on a break</translation>
    </message>
    <message>
        <source>Loket sedang tutup</source>
        <translation>The counter is closed</translation>
    </message>
    <message>
        <source>Tidak ada yang bisa diurungkan</source>
        <translation>There is nothing to undo</translation>
    </message>
    <message>
        <source>Antrean sedang dibaca</source>
        <translation>Loading the queue</translation>
    </message>
    <message>
        <source>Mulai layani dahulu dengan F4</source>
        <translation>Start service first with F4</translation>
    </message>
    <message>
        <source>Selesaikan atau tutup dahulu permohonan tanpa nomor (Ctrl+W)</source>
        <translation>First finish or close the application without a number (Ctrl+W)</translation>
    </message>
    <message>
        <source>Pusat antrean tidak terjangkau. Panggil nomor dari kertasnya dengan Ctrl+G</source>
        <translation>The queue hub cannot be reached. Call a number from its paper with Ctrl+G</translation>
    </message>
</context>
<context>
    <name>CountersSection</name>
    <message>
        <source>Loket</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>di layar aula dan di kertas</source>
        <translation>on hall screen and papers</translation>
    </message>
    <message>
        <source>Instansi</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Memanggil antrean</source>
        <translation>Calls queues</translation>
    </message>
    <message>
        <source>nomor antrean ini muncul di loket tersebut</source>
        <translation>tickets of these queues appear at that counter</translation>
    </message>
    <message>
        <source>%1, antrean %2</source>
        <translation>%1, queue %2</translation>
    </message>
    <message>
        <source>Pilih setidaknya satu antrean.</source>
        <translation>Choose at least one queue.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>hh-bb-tttt</source>
        <translation>dd-mm-yyyy</translation>
    </message>
    <message>
        <source>Pilih dari kalender (Panah bawah)</source>
        <translation>Choose from the calendar (Down arrow)</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Loket, kantor contoh</source>
        <translation>Loket, sample office</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Loket</translation>
    </message>
    <message>
        <source>%1, buka pukul %2</source>
        <translation>%1, opens at %2</translation>
    </message>
    <message>
        <source>%1, hari ini tutup</source>
        <translation>%1, closed today</translation>
    </message>
    <message>
        <source>Semua petugas di kantor ini</source>
        <translation>All officers of this office</translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Pilih berkas cadangan</source>
        <translation>Choose a backup file</translation>
    </message>
    <message>
        <source>Cadangan Loket (*.sqlite)</source>
        <translation>Loket backup (*.sqlite)</translation>
    </message>
    <message>
        <source>Cadangan sudah dipulihkan</source>
        <translation>Backup restored</translation>
    </message>
    <message>
        <source>Data sebelumnya disisihkan di folder yang sama, tidak dihapus. Masuk lagi untuk melanjutkan.</source>
        <translation>The earlier data were set aside in the same folder, not deleted. Sign in again to continue.</translation>
    </message>
    <message>
        <source>Cadangan itu milik kantor lain, jadi tidak dipulihkan. Data di PC ini tidak berubah.</source>
        <translation>That backup belongs to another office, so it was not restored. The data on this PC are unchanged.</translation>
    </message>
    <message>
        <source>Berkas itu bukan cadangan Loket yang utuh. Data di PC ini tidak berubah.</source>
        <translation>That file is not an intact Loket backup. The data on this PC are unchanged.</translation>
    </message>
    <message>
        <source>Cadangan belum dipulihkan</source>
        <translation>Backup not restored</translation>
    </message>
    <message>
        <source>Berkas data rusak, isinya diselamatkan</source>
        <translation>Data file damaged, contents rescued</translation>
    </message>
    <message numerus="yes">
        <source>%n peristiwa diselamatkan. Berkas yang rusak disisihkan dan tidak dihapus: %1. PIN petugas perlu dibuat lagi.</source>
        <translation>
            <numerusform>%n event rescued. The damaged file was set aside, not deleted: %1. Officers need to make their PINs again.</numerusform>
            <numerusform>%n events rescued. The damaged file was set aside, not deleted: %1. Officers need to make their PINs again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ada yang perlu diperiksa</source>
        <translation>Something needs checking</translation>
    </message>
    <message>
        <source>Pindai karcis</source>
        <translation>Scan ticket</translation>
    </message>
    <message>
        <source>Coba sekarang</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Buka Setelan Aula</source>
        <translation>Open hall settings</translation>
    </message>
</context>
<context>
    <name>DirectPrintersSection</name>
    <message>
        <source>Gambar, persis seperti pratinjau</source>
        <translation>Picture, exactly like the preview</translation>
    </message>
    <message>
        <source>Huruf pencetak, WPC1252</source>
        <translation>Letters of the printer, WPC1252</translation>
    </message>
    <message>
        <source>Huruf pencetak, PC858</source>
        <translation>Letters of the printer, PC858</translation>
    </message>
    <message>
        <source>Huruf pencetak, PC850</source>
        <translation>Letters of the printer, PC850</translation>
    </message>
    <message>
        <source>Huruf pencetak, PC437</source>
        <translation>Letters of the printer, PC437</translation>
    </message>
    <message>
        <source>Pencetak langsung</source>
        <translation>Direct printers</translation>
    </message>
    <message>
        <source>ESC/POS tanpa driver, untuk PC ini saja</source>
        <translation>ESC/POS without a driver, for this PC only</translation>
    </message>
    <message>
        <source>Belum ada</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Struk lewat jaringan atau USB</source>
        <translation>Receipts by network or USB</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>dipilih di bagian Pencetak dan terlihat di Cetakan</source>
        <translation>chosen under Printers and shown under Printing</translation>
    </message>
    <message>
        <source>Sambungan</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Jaringan (port 9100)</source>
        <translation>Network (port 9100)</translation>
    </message>
    <message>
        <source>Perangkat di PC ini</source>
        <translation>Device on this PC</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>misalnya 192.168.1.50 · /dev/usb/lp0 · LPT1 di Windows</source>
        <translation>for example 192.168.1.50 · /dev/usb/lp0 · LPT1 on Windows</translation>
    </message>
    <message>
        <source>Lebar kertas</source>
        <translation>Paper width</translation>
    </message>
    <message>
        <source>80 mm, 576 titik</source>
        <translation>80 mm, 576 dots</translation>
    </message>
    <message>
        <source>58 mm, 384 titik</source>
        <translation>58 mm, 384 dots</translation>
    </message>
    <message>
        <source>Tulisan</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Huruf pencetak lebih cepat; yang tidak dikenalnya tetap digambar.</source>
        <translation>Letters of the printer are faster; those it does not know are drawn all the same.</translation>
    </message>
    <message>
        <source>Kode QR</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>Dikirim sebagai gambar</source>
        <translation>Sent as a picture</translation>
    </message>
    <message>
        <source>Digambar oleh pencetak</source>
        <translation>Drawn by the printer</translation>
    </message>
    <message>
        <source>memotong kertas sesudah tiap surat</source>
        <translation>cuts the paper after each document</translation>
    </message>
    <message>
        <source>Pisau</source>
        <translation>Cutter</translation>
    </message>
    <message>
        <source>terbuka saat bukti pembayaran tunai dicetak</source>
        <translation>opens when a receipt paid in cash is printed</translation>
    </message>
    <message>
        <source>Laci uang</source>
        <translation>Cash drawer</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Halaman uji</source>
        <translation>Test page</translation>
    </message>
    <message>
        <source>Tambah pencetak</source>
        <translation>Add a printer</translation>
    </message>
</context>
<context>
    <name>DrawerCount</name>
    <message>
        <source>Banyaknya %1</source>
        <translation>How many of %1</translation>
    </message>
    <message>
        <source>Seharusnya di laci</source>
        <translation>Should be in the drawer</translation>
    </message>
    <message>
        <source>Dihitung</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Selisih</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Penjelasan selisih</source>
        <translation>Why it differs</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Sedang dicatat</source>
        <translation>Being recorded</translation>
    </message>
    <message>
        <source>Pas</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>Kurang %1</source>
        <translation>%1 missing</translation>
    </message>
    <message>
        <source>Lebih %1</source>
        <translation>%1 too much</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>QRIS %1 (%2)</source>
        <translation>QRIS %1 (%2)</translation>
    </message>
    <message>
        <source>kode billing %1 (%2)</source>
        <translation>billing codes %1 (%2)</translation>
    </message>
    <message>
        <source>transfer %1 (%2)</source>
        <translation>transfers %1 (%2)</translation>
    </message>
    <message>
        <source>menunggu konfirmasi %1 (%2)</source>
        <translation>awaiting confirmation %1 (%2)</translation>
    </message>
    <message>
        <source>Tidak di laci: %1</source>
        <translation>Not in the drawer: %1</translation>
    </message>
    <message>
        <source>Tutup dan cetak</source>
        <translation>Close and print</translation>
    </message>
</context>
<context>
    <name>EntryBindings</name>
    <message>
        <source>ya</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>tidak</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Belum ada</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Tambahkan yang pertama.</source>
        <translation>Add the first one.</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Naikkan</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Turunkan</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Pilih satu dahulu</source>
        <translation>Choose one first</translation>
    </message>
    <message>
        <source>Sudah yang pertama</source>
        <translation>Already the first</translation>
    </message>
    <message>
        <source>Sudah yang terakhir</source>
        <translation>Already the last</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>Isian belum benar. Periksa kolom yang ditandai.</source>
        <translation>Some entries are not right yet. Check the marked fields.</translation>
    </message>
    <message>
        <source>Tidak ditemukan. Periksa nomor atau kodenya.</source>
        <translation>Not found. Check the number or code.</translation>
    </message>
    <message>
        <source>Keadaannya sudah berubah, jadi langkah ini tidak bisa. Lihat keadaan terbaru di layar.</source>
        <translation>Things have changed meanwhile, so this step is not possible. See the latest state on screen.</translation>
    </message>
    <message>
        <source>Sudah ada yang sama. Pakai yang sudah ada.</source>
        <translation>The same already exists. Use the existing one.</translation>
    </message>
    <message>
        <source>Anda tidak berhak melakukan ini. Minta bantuan penyelia.</source>
        <translation>You are not allowed to do this. Ask a supervisor for help.</translation>
    </message>
    <message>
        <source>Terkunci sebentar karena PIN salah lima kali. Tunggu lima menit.</source>
        <translation>Locked for a while after five wrong PINs. Wait five minutes.</translation>
    </message>
    <message>
        <source>Penyimpanan sedang dipakai program lain. Tidak ada yang hilang, coba lagi.</source>
        <translation>Another program is using the storage. Nothing is lost, try again.</translation>
    </message>
    <message>
        <source>Penyimpanan PC ini penuh, jadi langkah terakhir belum tersimpan. Kosongkan ruang, lalu ulangi.</source>
        <translation>This PC&apos;s storage is full, so the last step was not saved. Free some space, then repeat it.</translation>
    </message>
    <message>
        <source>Folder data tidak bisa ditulisi, jadi langkah terakhir belum tersimpan. Minta admin TI memberi izin tulis.</source>
        <translation>The data folder cannot be written to, so the last step was not saved. Ask the IT admin for write permission.</translation>
    </message>
    <message>
        <source>Data di PC ini rusak. Tutup lalu buka lagi Loket: berkas rusak disisihkan dan isinya diselamatkan.</source>
        <translation>The data on this PC are damaged. Close Loket and open it again: the damaged file is set aside and its contents are rescued.</translation>
    </message>
    <message>
        <source>Dibuat oleh Loket yang lebih baru. Perbarui Loket di PC ini.</source>
        <translation>Made by a newer Loket. Update Loket on this PC.</translation>
    </message>
    <message>
        <source>Penyimpanan tidak bisa dibaca atau ditulis. Periksa disk, lalu coba lagi.</source>
        <translation>The storage cannot be read or written. Check the disk, then try again.</translation>
    </message>
    <message>
        <source>Ada kesalahan di program. Langkah terakhir belum tersimpan, coba lagi.</source>
        <translation>The program made an error. The last step was not saved, try again.</translation>
    </message>
    <message>
        <source>Kunci untuk data ini tidak ada di PC ini, jadi nama dan NIK di dalamnya tidak bisa dibuka. Salin berkas data.kunci dari PC asalnya ke folder data, lalu coba lagi.</source>
        <translation>The key to this data is not on this PC, so the names and NIKs in it cannot be opened. Copy the file data.kunci from the PC it came from into the data folder, then try again.</translation>
    </message>
    <message>
        <source>Ini datang dari pusat dan diubah di sana. Minta pusat menerbitkan yang baru.</source>
        <translation>This comes from the centre and is changed there. Ask the centre to issue a new one.</translation>
    </message>
</context>
<context>
    <name>FailedStrip</name>
    <message>
        <source>Cetak lagi</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Halaman uji</source>
        <translation>Test page</translation>
    </message>
    <message>
        <source>%1 %2 belum tercetak</source>
        <translation>%1 %2 not printed yet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source> Permohonan tetap sah dan terdaftar.</source>
        <translation> The application stays valid and registered.</translation>
    </message>
    <message>
        <source>Sedang dikirim ke pencetak</source>
        <translation>Sending to the printer</translation>
    </message>
    <message>
        <source>Pilih pencetak…</source>
        <translation>Choose printer…</translation>
    </message>
    <message>
        <source>Sudah keluar</source>
        <translation>It came out</translation>
    </message>
    <message>
        <source>Surat ada di tangan: dicatat tercetak, cetakan berikutnya bertanda SALINAN</source>
        <translation>The paper is in hand: noted as printed, the next print is marked SALINAN</translation>
    </message>
    <message>
        <source>Tanpa karcis…</source>
        <translation>Without a ticket…</translation>
    </message>
    <message>
        <source>Panggil dengan nama, atau batalkan nomornya</source>
        <translation>Call by name, or cancel the number</translation>
    </message>
</context>
<context>
    <name>FeeWords</name>
    <message numerus="yes">
        <source>%n hari</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bulan</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message>
        <source>hari</source>
        <comment>of lateness</comment>
        <translation>day</translation>
    </message>
    <message>
        <source>bulan</source>
        <comment>of lateness</comment>
        <translation>month</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two parts of one line of a fee</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>quantity, unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>quantity, price</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 × %2 × %3</source>
        <comment>percentage, lateness, sum</comment>
        <translation>%1 × %2 × %3</translation>
    </message>
    <message>
        <source>menurut %1</source>
        <comment>field</comment>
        <translation>according to %1</translation>
    </message>
    <message>
        <source>%1 dari %2</source>
        <comment>percentage, lines</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 tiap %2</source>
        <comment>price, day or month</comment>
        <translation>%1 for each %2</translation>
    </message>
    <message>
        <source>%1 per %2</source>
        <comment>price, unit</comment>
        <translation>%1 per %2</translation>
    </message>
    <message>
        <source>paling banyak %1</source>
        <translation>at most %1</translation>
    </message>
    <message>
        <source>Gratis</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of fields</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>tergantung %1</source>
        <comment>fields</comment>
        <translation>depends on %1</translation>
    </message>
    <message>
        <source>dan tergantung %1</source>
        <comment>fields</comment>
        <translation>and depends on %1</translation>
    </message>
    <message>
        <source>bila %1</source>
        <comment>answer of the form</comment>
        <translation>if %1</translation>
    </message>
</context>
<context>
    <name>FileAsker</name>
    <message>
        <source>Lampirkan ke permohonan ini</source>
        <translation>Attach to this application</translation>
    </message>
    <message>
        <source>Lampirkan ke %1</source>
        <translation>Attach to %1</translation>
    </message>
    <message>
        <source>Dokumen dan gambar (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp);;Semua berkas (*)</source>
        <translation>Documents and pictures (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp);;All files (*)</translation>
    </message>
    <message numerus="yes">
        <source>sudah %n lampiran</source>
        <translation>
            <numerusform>has %n file</numerusform>
            <numerusform>has %n files</numerusform>
        </translation>
    </message>
    <message>
        <source>Permohonan ini, tanpa syarat tertentu</source>
        <translation>This application, no requirement in particular</translation>
    </message>
    <message>
        <source>Lampiran untuk syarat mana?</source>
        <translation>Which requirement is the file for?</translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>FilePane</name>
    <message>
        <source>Lampiran permohonan ini</source>
        <translation>Files of this application</translation>
    </message>
    <message>
        <source>Belum ada lampiran</source>
        <translation>No files yet</translation>
    </message>
    <message>
        <source>Seret atau tempel ke sini.</source>
        <translation>Drag or paste them here.</translation>
    </message>
    <message>
        <source>Lampirkan</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Ctrl+U</translation>
    </message>
    <message>
        <source>Halaman sebelumnya</source>
        <translation>Page before</translation>
    </message>
    <message>
        <source>Halaman sebelumnya (Page Up)</source>
        <translation>Page before (Page Up)</translation>
    </message>
    <message>
        <source>Halaman berikutnya</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Halaman berikutnya (Page Down)</source>
        <translation>Next page (Page Down)</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Membuka salinannya dengan program lain di PC ini</source>
        <translation>Opens a copy with another program of this PC</translation>
    </message>
    <message>
        <source>Lepas</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>%1 dari %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Pilih lampiran dahulu</source>
        <translation>Choose a file first</translation>
    </message>
    <message>
        <source>Tidak ada program di PC ini untuk membukanya.</source>
        <translation>This PC has no program to open it.</translation>
    </message>
    <message>
        <source>Papan klip tidak berisi berkas atau gambar.</source>
        <translation>The clipboard holds no file and no picture.</translation>
    </message>
    <message>
        <source>Lepaskan untuk melampirkan</source>
        <translation>Drop to attach</translation>
    </message>
    <message>
        <source>%1 · belum di hub</source>
        <translation>%1 · not at the hub yet</translation>
    </message>
    <message>
        <source>Berkas ini belum ada di PC ini</source>
        <translation>This file is not on this PC yet</translation>
    </message>
</context>
<context>
    <name>FileTaker</name>
    <message>
        <source>Tempelan %1.png</source>
        <translation>Pasted %1.png</translation>
    </message>
</context>
<context>
    <name>FileView</name>
    <message>
        <source>Isi %1</source>
        <translation>Content of %1</translation>
    </message>
    <message>
        <source>Isi berkas</source>
        <translation>Content of the file</translation>
    </message>
    <message>
        <source>Sedang dibuka</source>
        <translation>Opening</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>Berkas kosong (0 byte). Pindai ulang, lalu lampirkan lagi.</source>
        <translation>The file is empty (0 bytes). Scan again, then attach it again.</translation>
    </message>
    <message>
        <source>Lebih dari 25 MB. Pindai dengan 200 dpi, lalu lampirkan lagi.</source>
        <translation>More than 25 MB. Scan at 200 dpi, then attach it again.</translation>
    </message>
    <message>
        <source>Ini program, bukan dokumen. Jangan dibuka; minta dokumen aslinya.</source>
        <translation>This is a program, not a document. Do not open it; ask for the real document.</translation>
    </message>
    <message>
        <source>Ini skrip atau halaman web. Simpan sebagai PDF, lalu lampirkan.</source>
        <translation>This is a script or a web page. Save it as PDF, then attach it.</translation>
    </message>
    <message>
        <source>Ini arsip (ZIP atau RAR). Keluarkan isinya, lalu lampirkan satu per satu.</source>
        <translation>This is an archive (ZIP or RAR). Take out its files, then attach them one by one.</translation>
    </message>
    <message>
        <source>Dokumen Office belum diterima. Simpan sebagai PDF, lalu lampirkan.</source>
        <translation>Office documents are not taken. Save it as PDF, then attach it.</translation>
    </message>
    <message>
        <source>Foto HEIC dari iPhone. Kirim ulang sebagai JPEG, lalu lampirkan.</source>
        <translation>A HEIC photo of an iPhone. Have it sent as JPEG, then attach it.</translation>
    </message>
    <message>
        <source>Berkas terpotong, akhirnya hilang. Pindai atau kirim ulang.</source>
        <translation>The file was cut off, its end is missing. Scan it or have it sent again.</translation>
    </message>
    <message>
        <source>Hanya PDF, JPEG, PNG, TIFF, dan WebP. Simpan sebagai PDF, lalu lampirkan.</source>
        <translation>Only PDF, JPEG, PNG, TIFF and WebP. Save it as PDF, then attach it.</translation>
    </message>
    <message>
        <source>Sudah 100 berkas. Gabungkan menjadi satu PDF per syarat.</source>
        <translation>There are 100 files already. Join them into one PDF a requirement.</translation>
    </message>
    <message>
        <source>Gambar ini terlalu besar untuk ditampilkan di sini. Buka dengan program lain.</source>
        <translation>This picture is too large to be shown here. Open it with another program.</translation>
    </message>
    <message>
        <source>PDF ini terkunci kata sandi. Minta pemohon membukanya, atau buka dengan program lain.</source>
        <translation>This PDF is locked with a password. Ask the applicant to unlock it, or open it with another program.</translation>
    </message>
    <message>
        <source>Isi berkas ini tidak bisa ditampilkan di sini. Buka dengan program lain.</source>
        <translation>The content of this file cannot be shown here. Open it with another program.</translation>
    </message>
    <message>
        <source>Berkas tidak terbaca sampai akhir. Periksa kabel atau stik, lalu lampirkan lagi.</source>
        <translation>The file could not be read to its end. Check the cable or the stick, then attach it again.</translation>
    </message>
    <message>
        <source>Berkas yang sama sudah terlampir di syarat ini.</source>
        <translation>The same file is attached to this requirement already.</translation>
    </message>
    <message>
        <source>Menunggu berkas: isinya belum sampai di PC ini.</source>
        <translation>Waiting for the file: its content has not reached this PC yet.</translation>
    </message>
    <message>
        <source>Berkas ini rusak di disk. Lampirkan lagi aslinya, maka isinya pulih.</source>
        <translation>This file is damaged on the disk. Attach the original again and it is whole.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a file, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>di PC ini</source>
        <translation>on this PC</translation>
    </message>
    <message>
        <source>di PC lain</source>
        <translation>on another PC</translation>
    </message>
    <message>
        <source>diminta ke hub</source>
        <translation>asked of the hub</translation>
    </message>
    <message>
        <source>diambil, %1 %</source>
        <translation>fetching, %1%</translation>
    </message>
    <message>
        <source>menunggu berkas</source>
        <translation>waiting for the file</translation>
    </message>
    <message>
        <source>belum bisa diambil</source>
        <translation>could not be fetched yet</translation>
    </message>
    <message>
        <source>Berkas ini ada di PC lain. Buka lampirannya untuk mengambilnya.</source>
        <translation>This file is on another PC. Open the attachment to fetch it.</translation>
    </message>
    <message>
        <source>Sedang diminta ke hub.</source>
        <translation>Being asked of the hub.</translation>
    </message>
    <message>
        <source>Sedang diambil dari hub, %1 %.</source>
        <translation>Being fetched from the hub, %1%.</translation>
    </message>
    <message>
        <source>Menunggu berkas: PC yang menerimanya belum mengirimnya ke hub. Begitu sampai, isinya tampil di sini.</source>
        <translation>Waiting for the file: the PC that took it in has not sent it to the hub yet. It is shown here as soon as it arrives.</translation>
    </message>
    <message>
        <source>Belum bisa diambil: hub tidak terjangkau. Loket mencoba lagi sendiri.</source>
        <translation>Could not be fetched yet: the hub cannot be reached. Loket tries again by itself.</translation>
    </message>
    <message>
        <source>Belum bisa diambil: hub sedang penuh. Loket mencoba lagi sendiri.</source>
        <translation>Could not be fetched yet: the hub is busy. Loket tries again by itself.</translation>
    </message>
    <message>
        <source>Tidak bisa diambil: hub tidak mengizinkan PC ini. Tanyakan kepada admin.</source>
        <translation>Cannot be fetched: the hub does not allow this PC to. Ask the administrator.</translation>
    </message>
    <message>
        <source>Belum bisa dibuka: PC ini belum punya kunci datanya. Minta admin memberi kunci di Setelan, bagian Aula.</source>
        <translation>Cannot be opened yet: this PC lacks the key of its data. Ask the administrator for the key in Settings, under Hall.</translation>
    </message>
    <message>
        <source>Yang datang dari hub rusak dan dibuang. Loket meminta lagi; bila terulang, buka di PC yang menerimanya.</source>
        <translation>What came from the hub was damaged and was thrown away. Loket asks again; if it recurs, open it on the PC that took it in.</translation>
    </message>
    <message>
        <source>Belum bisa disimpan di PC ini. Periksa ruang disknya.</source>
        <translation>Could not be kept on this PC. Check the room on its disk.</translation>
    </message>
    <message>
        <source>Hub ini belum menyimpan lampiran. Minta admin memperbarui program hub.</source>
        <translation>This hub does not keep attachments yet. Ask the administrator to update the program of the hub.</translation>
    </message>
</context>
<context>
    <name>FilesDialog</name>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Selamat datang</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Siapkan kantor ini, sekali saja</source>
        <translation>Set up this office, just once</translation>
    </message>
    <message>
        <source>Kantor baru</source>
        <translation>New office</translation>
    </message>
    <message>
        <source>Dimulai dengan layanan dan kalender contoh, bisa diubah nanti.</source>
        <translation>Starts with sample services and calendar; change them later.</translation>
    </message>
    <message>
        <source>Nama kantor</source>
        <translation>Office name</translation>
    </message>
    <message>
        <source>Mal Pelayanan Publik</source>
        <translation>Mal Pelayanan Publik</translation>
    </message>
    <message>
        <source>Nama pendek</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>MPP</source>
        <translation>MPP</translation>
    </message>
    <message>
        <source>Pemerintah daerah</source>
        <translation>Local government</translation>
    </message>
    <message>
        <source>misalnya Pemerintah Kota Bitung</source>
        <translation>such as Pemerintah Kota Bitung</translation>
    </message>
    <message>
        <source>Awalan kode lacak</source>
        <translation>Tracking code prefix</translation>
    </message>
    <message>
        <source>tiga huruf, tanpa I, L, O, S, U</source>
        <translation>three letters, without I, L, O, S, U</translation>
    </message>
    <message>
        <source>Zona waktu</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>WIB, Indonesia Barat</source>
        <translation>WIB, Western Indonesia</translation>
    </message>
    <message>
        <source>WITA, Indonesia Tengah</source>
        <translation>WITA, Central Indonesia</translation>
    </message>
    <message>
        <source>WIT, Indonesia Timur</source>
        <translation>WIT, Eastern Indonesia</translation>
    </message>
    <message>
        <source>Loket di PC ini</source>
        <translation>Counter on this PC</translation>
    </message>
    <message>
        <source>Loket 1</source>
        <translation>Loket 1</translation>
    </message>
    <message>
        <source>Instansi yang dilayani loket ini</source>
        <translation>Agency this counter serves</translation>
    </message>
    <message>
        <source>Nama admin pertama</source>
        <translation>Name of the first admin</translation>
    </message>
    <message>
        <source>membuat PIN-nya sendiri sesudah ini</source>
        <translation>makes their own PIN after this</translation>
    </message>
    <message>
        <source>Pulihkan dari cadangan…</source>
        <translation>Restore from backup…</translation>
    </message>
    <message>
        <source>Buat kantor</source>
        <translation>Create office</translation>
    </message>
    <message>
        <source>Sedang disiapkan</source>
        <translation>Setting up</translation>
    </message>
    <message>
        <source>Isi nama kantor.</source>
        <translation>Enter the office name.</translation>
    </message>
    <message>
        <source>Awalan kode lacak: tiga huruf, tanpa I, L, O, S, dan U.</source>
        <translation>Tracking code prefix: three letters, without I, L, O, S and U.</translation>
    </message>
    <message>
        <source>Isi nama loket di PC ini.</source>
        <translation>Enter the name of the counter on this PC.</translation>
    </message>
    <message>
        <source>Isi nama admin pertama.</source>
        <translation>Enter the name of the first admin.</translation>
    </message>
</context>
<context>
    <name>FreeIntake</name>
    <message>
        <source>tanpa nama</source>
        <translation>without a name</translation>
    </message>
    <message>
        <source>Lanjutkan draf %1</source>
        <translation>Go on with the draft %1</translation>
    </message>
    <message>
        <source>Selesaikan dahulu nomor yang dipanggil</source>
        <translation>First finish the number that was called</translation>
    </message>
    <message>
        <source>Permohonan tanpa nomor bisa dibuka setelah %1 selesai, ditahan, atau dialihkan.</source>
        <translation>An application without a number can be opened when %1 is finished, held or sent on.</translation>
    </message>
    <message>
        <source>Permohonan baru tanpa nomor</source>
        <translation>New application without a number</translation>
    </message>
    <message>
        <source>Buka formulir</source>
        <translation>Open the form</translation>
    </message>
    <message>
        <source>Tutup tanpa mendaftarkan?</source>
        <translation>Close without registering?</translation>
    </message>
    <message>
        <source>Yang sudah diisi di formulir ini akan hilang. Untuk menyimpannya, daftarkan, atau cetak slip kurang berkas.</source>
        <translation>What was filled in here will be lost. To keep it, register it, or print the slip of what is missing.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>HalfHourChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Selesai per setengah jam</source>
        <translation>Finished per half hour</translation>
    </message>
</context>
<context>
    <name>HallPanel</name>
    <message>
        <source>Hubungan</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Coba sekarang</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Tanpa kabel</source>
        <translation>Without a cable</translation>
    </message>
    <message>
        <source>Simpan ke USB…</source>
        <translation>Save to USB…</translation>
    </message>
    <message>
        <source>Muat dari USB…</source>
        <translation>Load from USB…</translation>
    </message>
    <message>
        <source>Untuk hub</source>
        <translation>For the hub</translation>
    </message>
    <message numerus="yes">
        <source>%Ln catatan PC ini yang menunggu dikirim</source>
        <translation>
            <numerusform>%Ln record of this PC that waits to be sent</numerusform>
            <numerusform>%Ln records of this PC that wait to be sent</numerusform>
        </translation>
    </message>
    <message>
        <source>Untuk %1</source>
        <translation>For %1</translation>
    </message>
    <message>
        <source>yang PC ini punya dari aula</source>
        <translation>what this PC has of the hall</translation>
    </message>
    <message>
        <source>Simpan ke USB untuk siapa?</source>
        <translation>Save to USB for whom?</translation>
    </message>
    <message>
        <source>Pilih tempat</source>
        <translation>Choose a place</translation>
    </message>
    <message>
        <source>Simpan ke USB</source>
        <translation>Save to USB</translation>
    </message>
    <message>
        <source>Berkas USB Loket (*.loket)</source>
        <translation>Loket USB files (*.loket)</translation>
    </message>
    <message>
        <source>Muat dari USB</source>
        <translation>Load from USB</translation>
    </message>
    <message>
        <source>Isi berkasnya tersegel seperti di jaringan.</source>
        <translation>The file is sealed as on the network.</translation>
    </message>
</context>
<context>
    <name>HallPresenter</name>
    <message>
        <source>Sertifikat berbeda</source>
        <translation>Different certificate</translation>
    </message>
    <message>
        <source>PC ini dicabut</source>
        <translation>This PC is revoked</translation>
    </message>
    <message>
        <source>PC ini dibekukan</source>
        <translation>This PC is frozen</translation>
    </message>
    <message>
        <source>Perlu versi baru</source>
        <translation>Needs a new version</translation>
    </message>
    <message>
        <source>PC ini tidak dikenal hub</source>
        <translation>The hub does not know this PC</translation>
    </message>
    <message>
        <source>Catatan tidak cocok</source>
        <translation>Records do not match</translation>
    </message>
    <message>
        <source>Ditolak hub</source>
        <translation>Refused by the hub</translation>
    </message>
    <message>
        <source>Hub tidak menjawab. Periksa kabel atau Wi-Fi PC ini, dan apakah PC hub menyala.</source>
        <translation>The hub does not answer. Check the cable or Wi-Fi of this PC, and whether the hub PC is on.</translation>
    </message>
    <message>
        <source>Hub terlalu lama menjawab. Jaringan lambat atau PC hub sedang sibuk.</source>
        <translation>The hub takes too long to answer. The network is slow or the hub PC is busy.</translation>
    </message>
    <message>
        <source>Yang menjawab memakai sertifikat lain daripada hub aula ini. Jangan lanjutkan, panggil admin TI.</source>
        <translation>Whoever answers uses another certificate than this hall&apos;s hub. Do not go on, call the IT administrator.</translation>
    </message>
    <message>
        <source>Yang menjawab bukan hub, misalnya halaman masuk Wi-Fi. Periksa jaringan PC ini.</source>
        <translation>Whoever answers is no hub, perhaps a Wi-Fi sign-in page. Check the network of this PC.</translation>
    </message>
    <message>
        <source>Hub sedang penuh dan minta ditunggu. Loket mencoba lagi sendiri.</source>
        <translation>The hub is busy and asks for patience. Loket tries again by itself.</translation>
    </message>
    <message>
        <source>Admin mencabut PC ini dari aula. Minta admin mengundangnya lagi.</source>
        <translation>An administrator revoked this PC. Ask an administrator to invite it again.</translation>
    </message>
    <message>
        <source>Ada PC lain yang memakai data PC ini, jadi hub membekukan keduanya. Panggil admin TI.</source>
        <translation>Another PC uses the data of this PC, so the hub froze both. Call the IT administrator.</translation>
    </message>
    <message>
        <source>Hub sudah memakai versi baru. Perbarui Loket di PC ini.</source>
        <translation>The hub runs a newer version. Update Loket on this PC.</translation>
    </message>
    <message>
        <source>Hub tidak mengenal PC ini. Minta admin mengundangnya lagi.</source>
        <translation>The hub does not know this PC. Ask an administrator to invite it again.</translation>
    </message>
    <message>
        <source>Catatan PC ini dan hub tidak cocok. Jangan hapus apa pun, panggil admin TI.</source>
        <translation>The records of this PC and the hub do not match. Delete nothing, call the IT administrator.</translation>
    </message>
    <message>
        <source>Penyimpanan PC ini tidak bisa dibaca atau ditulis. Periksa ruang disknya.</source>
        <translation>The storage of this PC cannot be read or written. Check its disk space.</translation>
    </message>
    <message>
        <source>nomor itu sudah dipakai</source>
        <translation>that number is taken</translation>
    </message>
    <message>
        <source>catatan yang sama sudah ada</source>
        <translation>the same record is there already</translation>
    </message>
    <message>
        <source>PC ini tidak berhak mencatatnya</source>
        <translation>this PC may not record it</translation>
    </message>
    <message>
        <source>hanya hub yang boleh mencatatnya</source>
        <translation>only the hub may record it</translation>
    </message>
    <message>
        <source>panggilan itu tidak diberikan oleh hub</source>
        <translation>the hub did not grant that call</translation>
    </message>
    <message>
        <source>isinya tidak terbaca</source>
        <translation>it cannot be read</translation>
    </message>
    <message>
        <source>tidak pada tempatnya</source>
        <translation>it is out of place</translation>
    </message>
    <message>
        <source>kode %1</source>
        <translation>code %1</translation>
    </message>
    <message>
        <source>Keadaan tidak terbaca</source>
        <translation>State cannot be read</translation>
    </message>
    <message>
        <source>PC ini saja</source>
        <translation>This PC alone</translation>
    </message>
    <message>
        <source>Hub aula ini</source>
        <translation>Hub of this hall</translation>
    </message>
    <message numerus="yes">
        <source>%n belum terkirim</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message>
        <source>Menyambung</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Daring</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Luring · %1</source>
        <translation>Offline · %1</translation>
    </message>
    <message>
        <source>Luring · %1 · terakhir %2</source>
        <translation>Offline · %1 · last %2</translation>
    </message>
    <message>
        <source>Hub tidak terjangkau sejak %1.</source>
        <translation>The hub cannot be reached since %1.</translation>
    </message>
    <message>
        <source>Hub tidak terjangkau.</source>
        <translation>The hub cannot be reached.</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Sedang dibaca</source>
        <translation>Being read</translation>
    </message>
    <message>
        <source>Loket ini bekerja sendiri dan tidak menunggu jaringan.</source>
        <translation>This counter works alone and does not wait for a network.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Semua tersimpan di PC ini. Buat cadangan teratur di Setelan, bagian Penyimpanan.</source>
        <translation>Everything is saved on this PC. Make regular backups in Settings, section Storage.</translation>
    </message>
    <message>
        <source>PC ini hub aula: ia memberi nomor dan mengatur panggilan semua loket.</source>
        <translation>This PC is the hub of the hall: it gives out numbers and orders the calls of all counters.</translation>
    </message>
    <message>
        <source>Luring</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>%1 sejak %2</source>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>Sebab</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Yang tetap bisa</source>
        <translation>What still works</translation>
    </message>
    <message>
        <source>Kontak terakhir</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>belum pernah</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Menunggu dikirim</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>antrean dan loket</source>
        <translation>queue and counters</translation>
    </message>
    <message>
        <source>permohonan dan berkas</source>
        <translation>applications and files</translation>
    </message>
    <message>
        <source>%1: %2 catatan</source>
        <translation>%1: %2 records</translation>
    </message>
    <message>
        <source>%1, sejak %2</source>
        <translation>%1, since %2</translation>
    </message>
    <message>
        <source>Jam PC ini</source>
        <translation>Clock of this PC</translation>
    </message>
    <message>
        <source>%1 lebih cepat daripada hub. Betulkan jam PC ini.</source>
        <translation>%1 ahead of the hub. Set the clock of this PC.</translation>
    </message>
    <message>
        <source>%1 lebih lambat daripada hub. Betulkan jam PC ini.</source>
        <translation>%1 behind the hub. Set the clock of this PC.</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Next try</translation>
    </message>
    <message>
        <source>sekarang</source>
        <translation>now</translation>
    </message>
    <message numerus="yes">
        <source>dalam %n detik</source>
        <translation>
            <numerusform>in %n second</numerusform>
            <numerusform>in %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Melayani, mendaftarkan, dan mencetak seperti biasa. Nomor baru bertanda %1; panggil nomor dari kertasnya dengan Ctrl+G. Panggil berikutnya (F2) menunggu hub.</source>
        <translation>Serving, registering and printing as usual. New numbers carry %1; call a number from its paper with Ctrl+G. Call next (F2) waits for the hub.</translation>
    </message>
    <message>
        <source>Luring · terakhir %1</source>
        <translation>Offline · last %1</translation>
    </message>
    <message>
        <source>Menunggu kunci data %1.</source>
        <translation>Waiting for the data key of %1.</translation>
    </message>
    <message>
        <source>Permohonan dari PC lain belum bisa dibuka di sini. Minta admin memberi kunci di Setelan, bagian Aula.</source>
        <translation>Cases from other PCs cannot be opened here yet. Ask an administrator to give the key in Settings, section Hall.</translation>
    </message>
    <message>
        <source>Kunci data</source>
        <translation>Data keys</translation>
    </message>
    <message>
        <source>Tidak berlaku</source>
        <translation>Without effect</translation>
    </message>
    <message numerus="yes">
        <source>%Ln catatan %1: %2. Tetap tersimpan.</source>
        <translation>
            <numerusform>%Ln record of %1: %2. It is kept.</numerusform>
            <numerusform>%Ln records of %1: %2. They are kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>Antrean dan permohonan tampil setelah semua data ada. Biarkan Loket terbuka.</source>
        <translation>The queue and the applications show when all of it is here. Leave Loket open.</translation>
    </message>
    <message>
        <source>Menyusun data aula</source>
        <translation>Arranging the hall&apos;s data</translation>
    </message>
    <message>
        <source>Mengambil data aula · %1%</source>
        <translation>Fetching the hall&apos;s data · %1%</translation>
    </message>
    <message>
        <source>Data aula</source>
        <translation>Hall data</translation>
    </message>
    <message>
        <source>Semua catatan sudah diambil dan sedang disusun. Layar terisi sesudahnya.</source>
        <translation>All records are here and are being arranged. The screens fill up after that.</translation>
    </message>
    <message>
        <source>%1 dari %2 catatan sudah diambil. Layar terisi setelah semuanya ada.</source>
        <translation>%1 of %2 records are here. The screens fill up when all of them are.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln berkas lampiran, %1</source>
        <translation>
            <numerusform>%Ln attached file, %1</numerusform>
            <numerusform>%Ln attached files, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Disk hub penuh; minta admin melapangkannya.</source>
        <translation>%1. The hub&apos;s disk is full; ask the administrator to make room.</translation>
    </message>
    <message>
        <source>%1. Hub menolaknya; tanyakan kepada admin.</source>
        <translation>%1. The hub refuses; ask the administrator.</translation>
    </message>
    <message>
        <source>%1. PC ini belum punya kunci datanya.</source>
        <translation>%1. This PC lacks the key of their data.</translation>
    </message>
    <message>
        <source>%1. Hub belum menyimpan lampiran; minta admin memperbaruinya.</source>
        <translation>%1. The hub does not keep attachments yet; ask the administrator to update it.</translation>
    </message>
    <message>
        <source>%1. Ada yang tidak terbaca di disk PC ini.</source>
        <translation>%1. Something on this PC&apos;s disk cannot be read.</translation>
    </message>
    <message>
        <source>%1, sedang dikirim %2 %</source>
        <translation>%1, sending %2%</translation>
    </message>
    <message>
        <source>itu datang dari pusat; ubahlah di sana</source>
        <translation>it comes from the centre; change it there</translation>
    </message>
    <message>
        <source>Semua tersimpan di PC ini. Panggil nomor yang dipegang, atau pindai karcis warga.</source>
        <translation>Everything is saved on this PC. Call numbers that you hold, or scan the citizen&apos;s ticket.</translation>
    </message>
</context>
<context>
    <name>HallSection</name>
    <message>
        <source>Terdaftar</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>Dibekukan</source>
        <translation>Frozen</translation>
    </message>
    <message>
        <source>Dicabut</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>PC ini</source>
        <translation>This PC</translation>
    </message>
    <message>
        <source>tidak diberi lagi</source>
        <translation>gets no more</translation>
    </message>
    <message>
        <source>Sidik jari berubah</source>
        <translation>Fingerprint changed</translation>
    </message>
    <message>
        <source>bandingkan lagi</source>
        <translation>compare again</translation>
    </message>
    <message>
        <source>tidak perlu</source>
        <translation>not needed</translation>
    </message>
    <message>
        <source>kelompok datanya lain</source>
        <translation>other data groups</translation>
    </message>
    <message>
        <source>Menunggu kunci</source>
        <translation>Waits for the key</translation>
    </message>
    <message>
        <source>bandingkan sidik jari</source>
        <translation>compare fingerprints</translation>
    </message>
    <message>
        <source>Sudah diberi</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Sedang diberi</source>
        <translation>Being given</translation>
    </message>
    <message>
        <source>Aula</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>PC lain di balai ini</source>
        <translation>other PCs of this service hall</translation>
    </message>
    <message>
        <source>Undangan lain</source>
        <translation>Another invitation</translation>
    </message>
    <message>
        <source>Periksa undangan</source>
        <translation>Check invitation</translation>
    </message>
    <message>
        <source>Ganti kunci…</source>
        <translation>Change key…</translation>
    </message>
    <message>
        <source>Beri kunci…</source>
        <translation>Give key…</translation>
    </message>
    <message>
        <source>PC ini bekerja sendiri. Setelah bergabung ke sebuah aula, nomor dan panggilan semua loket diatur satu PC hub, dan riwayat PC ini ikut; bila hub mati, PC ini tetap melayani.</source>
        <translation>This PC works by itself. Once it has joined a hall, one hub PC gives the numbers and orders the calls of all counters, and the history of this PC comes along; when the hub is down, this PC goes on serving.</translation>
    </message>
    <message>
        <source>Undangan</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Dibuat admin di PC hub, berlaku sepuluh menit. Ketik, tempel, atau pindai kode QR-nya.</source>
        <translation>Made by an administrator at the hub PC, good for ten minutes. Type it, paste it, or scan its QR code.</translation>
    </message>
    <message>
        <source>Perangkat</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Kelompok data</source>
        <translation>Data groups</translation>
    </message>
    <message>
        <source>Keadaan, sejak</source>
        <translation>State, since</translation>
    </message>
    <message>
        <source>Kunci data</source>
        <translation>Data keys</translation>
    </message>
    <message>
        <source>Perangkat aula</source>
        <translation>Devices of the hall</translation>
    </message>
    <message>
        <source>Belum ada daftar perangkat</source>
        <translation>No list of devices yet</translation>
    </message>
    <message>
        <source>Daftarnya datang dari hub begitu PC ini tersambung.</source>
        <translation>The list comes from the hub as soon as this PC is connected.</translation>
    </message>
    <message>
        <source>Belum ada yang berubah di PC ini.</source>
        <translation>Nothing has changed on this PC yet.</translation>
    </message>
    <message>
        <source>hub tidak menyebut namanya</source>
        <translation>the hub does not say its name</translation>
    </message>
    <message>
        <source>PC hub</source>
        <translation>Hub PC</translation>
    </message>
    <message>
        <source>%1, porta %2</source>
        <translation>%1, port %2</translation>
    </message>
    <message>
        <source>Kode undangan</source>
        <translation>Invitation code</translation>
    </message>
    <message>
        <source>Sidik jari hub</source>
        <translation>Fingerprint of the hub</translation>
    </message>
    <message>
        <source>Yang ikut</source>
        <translation>What comes along</translation>
    </message>
    <message>
        <source>Kunci yang datang tidak bisa disimpan di PC ini. Periksa ruang disk dan izin folder data.</source>
        <translation>A key that came cannot be kept on this PC. Check disk space and the permissions of the data folder.</translation>
    </message>
    <message>
        <source>Menunggu kunci data %1. Di PC yang memilikinya, admin memilih PC ini lalu menekan Beri kunci.</source>
        <translation>Waiting for the data key of %1. At a PC that has it, an administrator selects this PC and presses Give key.</translation>
    </message>
    <message>
        <source>%1 masih memegang kunci data %2 padahal tidak berhak lagi. Ganti kuncinya.</source>
        <translation>%1 still has the data key of %2 without a right to it. Change the key.</translation>
    </message>
    <message>
        <source>hub: memberi nomor dan mengatur panggilan semua loket</source>
        <translation>hub: gives the numbers and orders the calls of all counters</translation>
    </message>
    <message>
        <source>%1, sejak %2</source>
        <translation>%1, since %2</translation>
    </message>
    <message>
        <source>%1, sebagai %2. Nomor tanpa hub bertanda %3</source>
        <translation>%1, as a %2. Numbers without the hub are marked %3</translation>
    </message>
    <message>
        <source>hanya antrean, tanpa permohonan</source>
        <translation>the queue only, no cases</translation>
    </message>
    <message>
        <source>belum pernah</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Kontak terakhir</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>%1, semua sudah terkirim</source>
        <translation>%1, everything is sent</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln catatan menunggu dikirim</source>
        <translation>
            <numerusform>%1, %Ln record waits to be sent</numerusform>
            <numerusform>%1, %Ln records wait to be sent</numerusform>
        </translation>
    </message>
    <message>
        <source>antrean saja</source>
        <translation>queue only</translation>
    </message>
    <message>
        <source>Sidik jari PC ini</source>
        <translation>Fingerprint of this PC</translation>
    </message>
    <message>
        <source>Sidik jari %1</source>
        <translation>Fingerprint of %1</translation>
    </message>
    <message>
        <source>Gabung ke aula ini</source>
        <translation>Join this hall</translation>
    </message>
    <message>
        <source>Pilih perangkat yang menunggu kunci.</source>
        <translation>Select a device that waits for the key.</translation>
    </message>
    <message>
        <source>Gabung ke %1?</source>
        <translation>Join %1?</translation>
    </message>
    <message>
        <source>PC ini menjadi anggota aula itu untuk seterusnya, dan riwayatnya dikirim ke sana. Buat cadangan dahulu di bagian Penyimpanan bila belum.</source>
        <translation>This PC becomes a member of that hall for good, and its history is sent there. Make a backup in the section Storage first if there is none.</translation>
    </message>
    <message>
        <source>Gabung</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Beri kunci data %1 kepada %2?</source>
        <translation>Give the data key of %1 to %2?</translation>
    </message>
    <message>
        <source>Buka Setelan, bagian Aula, di PC %1. Sidik jari PC itu harus sama persis:

%2

Bila berbeda, jangan lanjutkan: itu PC lain. Pemegang kunci bisa membaca nama dan NIK kelompok ini.</source>
        <translation>Open Settings, section Hall, at the PC %1. The fingerprint of that PC must be exactly the same:

%2

If it differs, do not go on: it is another PC. Whoever has the key can read names and NIK of this group.</translation>
    </message>
    <message>
        <source>Sama, beri kunci</source>
        <translation>Same, give key</translation>
    </message>
    <message>
        <source>dipegang %1</source>
        <translation>held by %1</translation>
    </message>
    <message>
        <source>Ganti kunci kelompok data yang mana?</source>
        <translation>Change the key of which data group?</translation>
    </message>
    <message>
        <source>Ganti kunci</source>
        <translation>Change key</translation>
    </message>
    <message>
        <source>Riwayat PC ini (%1 catatan), sejauh kelompok datanya diberikan kepada PC ini. Nama dan NIK di dalamnya tertutup: hub menyimpan dan meneruskannya tanpa bisa membacanya. Setelan kantor mengikuti aula.</source>
        <translation>The history of this PC (%1 records), as far as this PC is granted its data groups. Names and NIK in it are closed: the hub keeps them and passes them on without being able to read them. Office settings follow the hall.</translation>
    </message>
    <message>
        <source>Undang PC lain…</source>
        <translation>Invite a PC…</translation>
    </message>
    <message>
        <source>Belum ada hub?</source>
        <translation>No hub yet?</translation>
    </message>
    <message>
        <source>Jadikan PC ini hub…</source>
        <translation>Make this PC the hub…</translation>
    </message>
    <message>
        <source>PC ini lalu memberi nomor untuk semua loket dan tetap melayani sebagai loket. Pilih PC yang menyala sepanjang jam buka dan tersambung dengan kabel.</source>
        <translation>This PC then gives the numbers of all counters and goes on as a counter. Choose one that is on throughout opening hours and connected by cable.</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Berjalan di PC ini. Setelah PC mati, hub menyala lagi begitu ada yang masuk ke PC ini.</source>
        <translation>Runs on this PC. After the PC was off, the hub starts again as soon as somebody signs in to the PC.</translation>
    </message>
    <message>
        <source>Berjalan di PC ini. Setelah PC mati, buka Loket agar hub menyala lagi.</source>
        <translation>Runs on this PC. After the PC was off, open Loket to start the hub again.</translation>
    </message>
    <message>
        <source>Jadikan PC ini hub aula?</source>
        <translation>Make this PC the hub of the hall?</translation>
    </message>
    <message>
        <source>Riwayat PC ini (%1 catatan) menjadi awal riwayat aula, dan PC ini anggota pertamanya untuk seterusnya. Buat cadangan dahulu di bagian Penyimpanan bila belum. Sesudahnya PC lain diundang dari sini.</source>
        <translation>The history of this PC (%1 records) becomes the beginning of the hall&apos;s, and this PC its first member for good. Make a backup under Storage first if there is none. Other PCs are then invited from here.</translation>
    </message>
    <message>
        <source>Jadikan hub</source>
        <translation>Make it the hub</translation>
    </message>
    <message>
        <source>Loket %1</source>
        <translation>Counter, %1</translation>
    </message>
    <message>
        <source>memanggil antrean, melihat permohonan %1</source>
        <translation>calls numbers, sees the applications of %1</translation>
    </message>
    <message>
        <source>Loket semua instansi</source>
        <translation>Counter, all agencies</translation>
    </message>
    <message>
        <source>memanggil antrean, melihat semua permohonan</source>
        <translation>calls numbers, sees all applications</translation>
    </message>
    <message>
        <source>Kios nomor</source>
        <translation>Number kiosk</translation>
    </message>
    <message>
        <source>Layar panggilan</source>
        <translation>Hall screen</translation>
    </message>
    <message>
        <source>PC siaga</source>
        <translation>Standby PC</translation>
    </message>
    <message>
        <source>menggantikan hub bila PC ini rusak</source>
        <translation>takes over when this PC breaks</translation>
    </message>
    <message>
        <source>PC apa yang diundang?</source>
        <translation>What kind of PC is invited?</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Nama PC itu</source>
        <translation>Name of that PC</translation>
    </message>
    <message>
        <source>Nama yang tampil di daftar perangkat, misalnya Loket 4.</source>
        <translation>As the list of devices shows it, for example Counter 4.</translation>
    </message>
    <message>
        <source>Buat undangan</source>
        <translation>Make the invitation</translation>
    </message>
</context>
<context>
    <name>HallSettings</name>
    <message>
        <source>Alamat hub dalam undangan ini tidak terbaca. Salin undangan dari awal sampai akhir.</source>
        <translation>The address of the hub in this invitation cannot be read. Copy the invitation from beginning to end.</translation>
    </message>
    <message>
        <source>Kode dalam undangan ini tidak lengkap. Bentuknya tiga kelompok, misalnya K7QF-2M9X-4TD8.</source>
        <translation>The code in this invitation is not complete. It has three groups, for example K7QF-2M9X-4TD8.</translation>
    </message>
    <message>
        <source>Bagian akhir undangan ini, sesudah tanda #, tidak lengkap. Salin sampai huruf terakhir.</source>
        <translation>The end of this invitation, after the #, is not complete. Copy it up to the last letter.</translation>
    </message>
    <message>
        <source>Ini bukan undangan aula. Undangan diawali loket:// dan dibuat admin di PC hub.</source>
        <translation>This is no invitation to a hall. An invitation begins with loket:// and is made by an administrator at the hub PC.</translation>
    </message>
    <message>
        <source>PC ini sudah anggota sebuah aula.</source>
        <translation>This PC is a member of a hall already.</translation>
    </message>
    <message>
        <source>Yang menjawab di %1 memakai sertifikat lain daripada undangan ini. Jangan lanjutkan; minta undangan baru langsung dari admin.</source>
        <translation>What answers at %1 has another certificate than this invitation. Do not go on; ask the administrator in person for a new invitation.</translation>
    </message>
    <message>
        <source>Yang menjawab di %1 bukan hub Loket, misalnya halaman masuk Wi-Fi. Periksa jaringan PC ini.</source>
        <translation>What answers at %1 is no Loket hub, perhaps a Wi-Fi sign-in page. Check the network of this PC.</translation>
    </message>
    <message>
        <source>Hub di %1 memakai versi Loket yang lain. Samakan versi Loket di PC hub dan PC ini.</source>
        <translation>The hub at %1 runs another version of Loket. Bring the hub PC and this PC to the same version.</translation>
    </message>
    <message>
        <source>Hub di %1 tidak menjawab. Periksa kabel atau Wi-Fi PC ini, dan apakah PC hub menyala.</source>
        <translation>The hub at %1 does not answer. Check the cable or Wi-Fi of this PC, and whether the hub PC is on.</translation>
    </message>
    <message>
        <source>Kode ini sudah lewat sepuluh menit. Minta admin membuat undangan baru.</source>
        <translation>This code is older than ten minutes. Ask an administrator for a new invitation.</translation>
    </message>
    <message>
        <source>Kode ini sudah dipakai PC lain. Satu undangan untuk satu PC; minta undangan baru.</source>
        <translation>Another PC has used this code. One invitation is for one PC; ask for a new one.</translation>
    </message>
    <message>
        <source>Hub tidak mengenal kode ini. Periksa hurufnya, atau minta undangan baru.</source>
        <translation>The hub does not know this code. Check its letters, or ask for a new invitation.</translation>
    </message>
    <message>
        <source>Hub itu sudah mencatat PC ini, mungkin sebelum datanya diganti. Minta admin TI memberi PC ini folder data baru.</source>
        <translation>That hub has this PC on record already, perhaps from before its data was replaced. Ask IT to give this PC a new data folder.</translation>
    </message>
    <message>
        <source>Terlalu banyak percobaan dari alamat ini. Tunggu semenit, lalu coba lagi.</source>
        <translation>Too many tries from this address. Wait a minute, then try again.</translation>
    </message>
    <message>
        <source>Hub menolak undangan ini (%1). Minta undangan baru.</source>
        <translation>The hub refuses this invitation (%1). Ask for a new one.</translation>
    </message>
    <message>
        <source>Keadaan perangkat itu baru saja berubah. Lihat daftarnya lagi sebelum memberi kunci.</source>
        <translation>That device has just changed. Look at the list again before giving the key.</translation>
    </message>
    <message>
        <source>Perangkat itu tidak punya kelompok data yang sama dengan PC ini.</source>
        <translation>That device shares no data group with this PC.</translation>
    </message>
    <message>
        <source>Menghubungi hub…</source>
        <translation>Asking the hub…</translation>
    </message>
    <message>
        <source>Bergabung, riwayat PC ini ditata ulang…</source>
        <translation>Joining, putting the history of this PC in order…</translation>
    </message>
    <message>
        <source>PC ini bergabung ke %1. Riwayatnya sedang dikirim, dan data aula diambil.</source>
        <translation>This PC has joined %1. Its history is being sent, and the data of the hall fetched.</translation>
    </message>
    <message>
        <source>Memberi kunci…</source>
        <translation>Giving the key…</translation>
    </message>
    <message>
        <source>%1 mendapat kunci begitu PC itu tersambung.</source>
        <translation>%1 gets the key as soon as it is connected.</translation>
    </message>
    <message>
        <source>Mengganti kunci…</source>
        <translation>Changing the key…</translation>
    </message>
    <message>
        <source>Kunci baru berlaku mulai sekarang, dan sudah diberikan kepada perangkat yang disetujui.</source>
        <translation>The new key is in use from now on, and is given to the devices that were approved.</translation>
    </message>
    <message>
        <source>Program hub (loketd) tidak ada di samping Loket. Pasang lagi Loket di PC ini beserta hub-nya.</source>
        <translation>The hub&apos;s program (loketd) is not beside Loket. Install Loket on this PC again, with its hub.</translation>
    </message>
    <message>
        <source>Porta %1 dan sesudahnya dipakai program lain di PC ini. Minta admin TI mengosongkan satu, lalu ulangi.</source>
        <translation>Port %1 and those after it are used by other programs on this PC. Ask the IT administrator to free one, then try again.</translation>
    </message>
    <message>
        <source>Folder hub tidak bisa ditulisi: %1. Minta admin TI memberi izin tulis.</source>
        <translation>The hub&apos;s folder cannot be written: %1. Ask the IT administrator for the right to write there.</translation>
    </message>
    <message>
        <source>Hub dibuat, tetapi tidak mau menyala: %1</source>
        <translation>The hub was made but does not start: %1</translation>
    </message>
    <message>
        <source>Program hub berhenti sebelum selesai: %1</source>
        <translation>The hub&apos;s program ended before it was done: %1</translation>
    </message>
    <message>
        <source>Hanya admin yang boleh mengubah aula. Minta admin masuk dahulu.</source>
        <translation>Only an administrator may change the hall. Ask one to sign in first.</translation>
    </message>
    <message>
        <source>Menyiapkan hub, riwayat PC ini ditata ulang…</source>
        <translation>Preparing the hub, putting this PC&apos;s history in order…</translation>
    </message>
    <message>
        <source>PC ini sekarang hub aula dan tetap melayani sebagai loket. Undang PC lain dari sini.</source>
        <translation>This PC is now the hall&apos;s hub and goes on as a counter. Invite other PCs from here.</translation>
    </message>
    <message>
        <source>Membuat undangan…</source>
        <translation>Making the invitation…</translation>
    </message>
</context>
<context>
    <name>HallWords</name>
    <message>
        <source>kelompok %1</source>
        <translation>group %1</translation>
    </message>
    <message>
        <source>loket</source>
        <translation>counter</translation>
    </message>
    <message>
        <source>kios</source>
        <translation>kiosk</translation>
    </message>
    <message>
        <source>layar aula</source>
        <translation>hall screen</translation>
    </message>
    <message>
        <source>PC admin</source>
        <translation>administrator&apos;s PC</translation>
    </message>
    <message>
        <source>setelan kantor</source>
        <translation>office settings</translation>
    </message>
    <message>
        <source>nomor antrean</source>
        <translation>queue numbers</translation>
    </message>
    <message>
        <source>permohonan</source>
        <translation>cases</translation>
    </message>
    <message>
        <source>tahap permohonan</source>
        <translation>case milestones</translation>
    </message>
    <message>
        <source>data pemohon</source>
        <translation>applicants</translation>
    </message>
    <message>
        <source>surat</source>
        <translation>papers</translation>
    </message>
    <message>
        <source>cetakan</source>
        <translation>prints</translation>
    </message>
    <message>
        <source>keadaan loket</source>
        <translation>states of counters</translation>
    </message>
    <message>
        <source>daftar perangkat</source>
        <translation>the list of devices</translation>
    </message>
    <message>
        <source>kunci data</source>
        <translation>data keys</translation>
    </message>
    <message>
        <source>catatan lain</source>
        <translation>other records</translation>
    </message>
    <message>
        <source>siaga pengganti hub</source>
        <translation>standby of the hub</translation>
    </message>
    <message>
        <source>hub</source>
        <translation>hub</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Serahkan hasil</source>
        <translation>Hand over the result</translation>
    </message>
    <message>
        <source>Serahkan %1</source>
        <translation>Hand over %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Misalnya: hilang, identitas dicocokkan</source>
        <translation>For example: lost, identity compared</translation>
    </message>
    <message>
        <source>NIK pada bukti diri</source>
        <translation>NIK on the identity paper</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nomor bukti diri</source>
        <translation>Number of the identity paper</translation>
    </message>
    <message>
        <source>Misalnya: surat keterangan desa</source>
        <translation>For example: letter of the village</translation>
    </message>
    <message>
        <source>Nomor, kalau ada</source>
        <translation>Number, if any</translation>
    </message>
    <message>
        <source>Nomor surat kuasa</source>
        <translation>Number of the proxy&apos;s letter</translation>
    </message>
    <message>
        <source>Sebabnya</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Nama surat</source>
        <translation>Which paper</translation>
    </message>
    <message>
        <source>Surat kuasa</source>
        <translation>Proxy&apos;s letter</translation>
    </message>
    <message>
        <source>Yang mengambil</source>
        <translation>Who takes it</translation>
    </message>
    <message>
        <source>Sebagai</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Bukti diri</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Yang ditunjukkan</source>
        <translation>What was shown</translation>
    </message>
    <message>
        <source>Bukti</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>Tambah dokumen</source>
        <translation>Add a document</translation>
    </message>
    <message>
        <source>Cara tanda tangan</source>
        <translation>Way of signing</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Wipe</translation>
    </message>
    <message>
        <source>Dokumen yang diserahkan</source>
        <translation>Documents handed over</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Serahkan dan cetak</source>
        <translation>Hand over and print</translation>
    </message>
    <message>
        <source>Nama dokumen</source>
        <translation>Name of the document</translation>
    </message>
    <message>
        <source>Dokumen %1</source>
        <translation>Document %1</translation>
    </message>
    <message>
        <source>Nomor dokumen %1</source>
        <translation>Number of document %1</translation>
    </message>
    <message>
        <source>Tanda serah terima dicetak dengan tempat untuk cap jempol. Simpan lembar yang dicap.</source>
        <translation>The handover receipt is printed with room for a thumb print. Keep the stamped sheet.</translation>
    </message>
    <message>
        <source>Tanda serah terima dicetak dengan tempat tanda tangan. Simpan lembar yang ditandatangani.</source>
        <translation>The handover receipt is printed with room to sign. Keep the signed sheet.</translation>
    </message>
    <message numerus="yes">
        <source>Paling banyak %n dokumen</source>
        <translation>
            <numerusform>At most %n document</numerusform>
            <numerusform>At most %n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Nomornya</source>
        <translation>Its number</translation>
    </message>
</context>
<context>
    <name>HandoverPresenter</name>
    <message>
        <source>Sedang disimpan</source>
        <translation>Being saved</translation>
    </message>
</context>
<context>
    <name>HandoverWords</name>
    <message>
        <source>Pemohon</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Kuasa</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>KTP-el</source>
        <translation>KTP-el</translation>
    </message>
    <message>
        <source>Identitas Kependudukan Digital</source>
        <translation>Digital identity (IKD)</translation>
    </message>
    <message>
        <source>SIM</source>
        <translation>Driving licence</translation>
    </message>
    <message>
        <source>Paspor</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Surat lain</source>
        <translation>Another paper</translation>
    </message>
    <message>
        <source>Tanda terima</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Kode lacak</source>
        <translation>Tracking code</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>Neither</translation>
    </message>
    <message>
        <source>Di layar</source>
        <translation>On screen</translation>
    </message>
    <message>
        <source>Cap jempol</source>
        <translation>Thumb print</translation>
    </message>
    <message>
        <source>Di kertas</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>Tulis mengapa tanda terima dan kode lacak tidak ada</source>
        <translation>Say why there is neither receipt nor code</translation>
    </message>
    <message>
        <source>Isi nama yang mengambil</source>
        <translation>Enter who takes it</translation>
    </message>
    <message>
        <source>Nama ini tidak dapat dibaca</source>
        <translation>This name cannot be read</translation>
    </message>
    <message>
        <source>Isi nomor bukti diri</source>
        <translation>Enter the number of the identity paper</translation>
    </message>
    <message>
        <source>NIK ini belum benar</source>
        <translation>This NIK is not right yet</translation>
    </message>
    <message>
        <source>NIK ini bukan NIK pemohon. Kalau bukan pemohon yang datang, pilih Kuasa</source>
        <translation>This is not the applicant&apos;s NIK. If somebody else came, choose Proxy</translation>
    </message>
    <message>
        <source>Ini NIK pemohon sendiri, jadi bukan kuasa</source>
        <translation>This is the applicant&apos;s own NIK, so no proxy</translation>
    </message>
    <message>
        <source>Tulis nama suratnya</source>
        <translation>Say which paper it is</translation>
    </message>
    <message>
        <source>Isi tanggal surat kuasa</source>
        <translation>Enter the date of the proxy&apos;s letter</translation>
    </message>
    <message>
        <source>Tanggal surat kuasa belum tiba</source>
        <translation>The letter&apos;s date has not come yet</translation>
    </message>
    <message>
        <source>Isi dokumen yang diserahkan</source>
        <translation>Enter what is handed over</translation>
    </message>
    <message>
        <source>Minta tanda tangan, atau pilih Cap jempol</source>
        <translation>Ask for a signature, or choose Thumb print</translation>
    </message>
    <message>
        <source>Tarifnya belum lunas. Terima pembayarannya di Kas dahulu.</source>
        <translation>The fee is not paid yet. Take the payment at the cash desk first.</translation>
    </message>
    <message>
        <source>Dua petugas menulis identitas yang berbeda. Pilih yang benar dahulu.</source>
        <translation>Two officers wrote different identities. Choose the right one first.</translation>
    </message>
    <message>
        <source>Permohonan ini sudah diserahkan, atau keadaannya sudah berubah.</source>
        <translation>This application was handed over already, or its state has changed.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Bantuan Loket</source>
        <translation>Loket help</translation>
    </message>
    <message>
        <source>Cari di bantuan</source>
        <translation>Search the help</translation>
    </message>
    <message>
        <source>Topik bantuan</source>
        <translation>Help topics</translation>
    </message>
    <message>
        <source>Cetak topik ini…</source>
        <translation>Print this topic…</translation>
    </message>
    <message>
        <source>Teks bantuan</source>
        <translation>Help text</translation>
    </message>
    <message>
        <source>Tidak ditemukan. Coba satu kata saja, misalnya &quot;pencetak&quot;.</source>
        <translation>Not found. Try a single word, for example &quot;printer&quot;.</translation>
    </message>
</context>
<context>
    <name>HolidaysDialog</name>
    <message>
        <source>Libur nasional</source>
        <translation>National holiday</translation>
    </message>
    <message>
        <source>Cuti bersama</source>
        <translation>Joint leave</translation>
    </message>
    <message>
        <source>Hari libur</source>
        <translation>Free days</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Hari libur tahun ini</source>
        <translation>Free days of this year</translation>
    </message>
    <message>
        <source>Belum ada hari libur</source>
        <translation>No free days yet</translation>
    </message>
    <message>
        <source>Tambahkan yang pertama di bawah.</source>
        <translation>Add the first one below.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Janji selesai dihitung tanpa hari ini. Bila daftar berubah, janji yang masih terbuka ikut berpindah.</source>
        <translation>Promises are counted without these days. When the list changes, open promises move with it.</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Dasar, misalnya SKB Tiga Menteri Nomor 1497 Tahun 2025</source>
        <translation>Basis, for example SKB Tiga Menteri Nomor 1497 Tahun 2025</translation>
    </message>
    <message>
        <source>Sementara</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>Belum ditetapkan: janji yang melewati tahun ini ditandai sementara</source>
        <translation>Not decreed yet: promises that reach into this year are marked provisional</translation>
    </message>
    <message>
        <source>Tanggal hari libur</source>
        <translation>Date of the free day</translation>
    </message>
    <message>
        <source>Nama hari libur</source>
        <translation>Name of the free day</translation>
    </message>
    <message>
        <source>Jenis hari libur</source>
        <translation>Kind of the free day</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Hapus hari yang dipilih</source>
        <translation>Remove the chosen day</translation>
    </message>
    <message>
        <source>Belum ada yang diubah</source>
        <translation>Nothing has been changed yet</translation>
    </message>
    <message>
        <source>Menghitung janji yang berpindah…</source>
        <translation>Counting the promises that move…</translation>
    </message>
    <message numerus="yes">
        <source>%n janji terbuka berpindah begitu disimpan</source>
        <translation>
            <numerusform>%n open promise moves when this is saved</numerusform>
            <numerusform>%n open promises move when this is saved</numerusform>
        </translation>
    </message>
    <message>
        <source>Tidak ada janji terbuka yang berpindah</source>
        <translation>No open promise moves</translation>
    </message>
</context>
<context>
    <name>HolidaysPresenter</name>
    <message>
        <source>Tulis tanggalnya, misalnya 24-11-2026.</source>
        <translation>Write the date, for example 24-11-2026.</translation>
    </message>
    <message>
        <source>Tanggal itu bukan di tahun %1.</source>
        <translation>That date is not in %1.</translation>
    </message>
    <message>
        <source>Tulis nama hari liburnya.</source>
        <translation>Write the name of the free day.</translation>
    </message>
    <message>
        <source>Sedang dibaca atau disimpan</source>
        <translation>Being read or saved</translation>
    </message>
    <message>
        <source>Hari libur balai ini datang dari pusat dan diubah di sana</source>
        <translation>The free days of this hall come from the centre and are changed there</translation>
    </message>
    <message>
        <source>Belum ada yang diubah</source>
        <translation>Nothing has been changed yet</translation>
    </message>
    <message>
        <source>Tambahkan setidaknya satu hari</source>
        <translation>Add at least one day</translation>
    </message>
    <message>
        <source>Tulis dasarnya dahulu, misalnya nomor SKB</source>
        <translation>Write what it rests on first, for example the number of the decree</translation>
    </message>
    <message numerus="yes">
        <source>Hari libur %1 tersimpan; %n janji dihitung ulang.</source>
        <translation>
            <numerusform>Free days of %1 saved; %n promise is counted anew.</numerusform>
            <numerusform>Free days of %1 saved; %n promises are counted anew.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hari libur %1 tersimpan.</source>
        <translation>Free days of %1 saved.</translation>
    </message>
    <message>
        <source>Hanya admin yang boleh mengubah hari libur. Minta admin masuk lebih dahulu.</source>
        <translation>Only an administrator may change the free days. Ask an administrator to sign in first.</translation>
    </message>
</context>
<context>
    <name>IdentitySection</name>
    <message>
        <source>Verifikasi identitas</source>
        <translation>Verification of identities</translation>
    </message>
    <message>
        <source>tingkat L3, untuk PC ini saja</source>
        <translation>level L3, for this PC alone</translation>
    </message>
    <message>
        <source>Alamat server</source>
        <translation>Address of the server</translation>
    </message>
    <message>
        <source>server pemegang perjanjian Dukcapil; kosongkan untuk mematikan</source>
        <translation>the server of whoever holds the contract with Dukcapil; empty turns it off</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>tersimpan di PC ini, tidak ditampilkan dan tidak ikut cadangan</source>
        <translation>kept on this PC, never shown and in no backup</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>yang dipakai bahasa Loket sendiri, bukan layanan Dukcapil langsung; lihat bantuan (F1)</source>
        <translation>speaks Loket&apos;s own language, not the service of Dukcapil itself; see the help (F1)</translation>
    </message>
    <message>
        <source>tersimpan; isi untuk mengganti</source>
        <translation>kept; fill in to replace it</translation>
    </message>
    <message>
        <source>Belum diatur</source>
        <translation>Not set up</translation>
    </message>
    <message numerus="yes">
        <source>Belum diatur, %n permintaan menunggu</source>
        <translation>
            <numerusform>Not set up, %n question waits</numerusform>
            <numerusform>Not set up, %n questions wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n menunggu: %1</source>
        <translation>
            <numerusform>%n waits: %1</numerusform>
            <numerusform>%n wait: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n permintaan menunggu jawaban</source>
        <translation>
            <numerusform>%n question waits for an answer</numerusform>
            <numerusform>%n questions wait for an answer</numerusform>
        </translation>
    </message>
    <message>
        <source>Tersambung, tidak ada yang menunggu</source>
        <translation>Connected, nothing waits</translation>
    </message>
    <message>
        <source>Belum pernah dipakai</source>
        <translation>Never used so far</translation>
    </message>
</context>
<context>
    <name>IdentityWords</name>
    <message>
        <source>nama</source>
        <translation>name</translation>
    </message>
    <message>
        <source>tanggal lahir</source>
        <translation>birth date</translation>
    </message>
    <message>
        <source>L0, hanya diketik</source>
        <translation>L0, typed only</translation>
    </message>
    <message>
        <source>L1, kartu dilihat</source>
        <translation>L1, card seen</translation>
    </message>
    <message>
        <source>L2, kartu dan jari</source>
        <translation>L2, card and finger</translation>
    </message>
    <message>
        <source>L3, cocok di Dukcapil</source>
        <translation>L3, matched by Dukcapil</translation>
    </message>
    <message>
        <source>server verifikasi belum terjangkau</source>
        <translation>the verification server cannot be reached yet</translation>
    </message>
    <message>
        <source>sertifikat server tidak dipercaya</source>
        <translation>the server&apos;s certificate is not trusted</translation>
    </message>
    <message>
        <source>token ditolak server</source>
        <translation>the server refuses the token</translation>
    </message>
    <message>
        <source>server sedang sibuk</source>
        <translation>the server is busy</translation>
    </message>
    <message>
        <source>jawaban server tidak bisa dibaca</source>
        <translation>the server&apos;s answer cannot be read</translation>
    </message>
    <message>
        <source>Menunggu jawaban Dukcapil sejak %1</source>
        <translation>Waiting for Dukcapil since %1</translation>
    </message>
    <message>
        <source>server belum diatur</source>
        <translation>no server is set up</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>waiting, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cocok menurut Dukcapil, %1</source>
        <translation>Matched by Dukcapil, %1</translation>
    </message>
    <message>
        <source>Dukcapil: %1 tidak cocok. Cocokkan kartu.</source>
        <translation>Dukcapil: %1 does not match. Compare with the card.</translation>
    </message>
    <message>
        <source>Dukcapil: NIK tidak ditemukan. Cocokkan kartu.</source>
        <translation>Dukcapil: NIK not found. Compare with the card.</translation>
    </message>
    <message>
        <source>Dukcapil menolak menjawab, %1</source>
        <translation>Dukcapil refused to answer, %1</translation>
    </message>
    <message>
        <source>Dukcapil menolak: %1</source>
        <translation>Dukcapil refused: %1</translation>
    </message>
    <message>
        <source>Tidak terjawab selama 7 hari. Minta lagi bila perlu.</source>
        <translation>Not answered for 7 days. Ask again if needed.</translation>
    </message>
    <message>
        <source>Dukcapil menyatakan NIK dan nama cocok, rujukan %1</source>
        <translation>Dukcapil says that NIK and name match, reference %1</translation>
    </message>
    <message>
        <source>Dukcapil menyatakan tidak cocok pada %1, rujukan %2</source>
        <translation>Dukcapil says that %1 does not match, reference %2</translation>
    </message>
    <message>
        <source>Dukcapil tidak menemukan NIK ini, rujukan %1</source>
        <translation>Dukcapil does not find this NIK, reference %1</translation>
    </message>
    <message>
        <source>Dukcapil menolak menjawab, rujukan %1</source>
        <translation>Dukcapil refused to answer, reference %1</translation>
    </message>
    <message>
        <source>Verifikasi Dukcapil tidak terjawab selama 7 hari</source>
        <translation>The verification by Dukcapil was not answered for 7 days</translation>
    </message>
</context>
<context>
    <name>InformationPage</name>
    <message>
        <source>Layanan atau kata sehari-hari</source>
        <translation>Service or everyday word</translation>
    </message>
    <message>
        <source>Cari layanan</source>
        <translation>Find a service</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Syarat dan ketentuan</source>
        <translation>Requirements and terms</translation>
    </message>
    <message>
        <source>Cetak lembar syarat</source>
        <translation>Print requirements</translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Ambil nomor</source>
        <translation>Issue ticket</translation>
    </message>
    <message>
        <source>Warga berikutnya</source>
        <translation>Next visitor</translation>
    </message>
    <message>
        <source>Yang harus dibawa</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>salah satu cukup</source>
        <translation>any one will do</translation>
    </message>
    <message>
        <source>Waktu dan biaya</source>
        <translation>Time and cost</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Di loket</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>sekitar %1 menit</source>
        <translation>about %1 minutes</translation>
    </message>
    <message>
        <source>Biaya</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Tidak dipungut biaya</source>
        <translation>Free of charge</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Jam</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Dasar hukum</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>perkiraan dipanggil %1–%2</source>
        <translation>likely call %1–%2</translation>
    </message>
    <message>
        <source>Tidak ada layanan itu</source>
        <translation>No such service</translation>
    </message>
    <message>
        <source>Coba kata lain, misalnya nama instansinya.</source>
        <translation>Try another word, such as the agency&apos;s name.</translation>
    </message>
    <message>
        <source>Perlu didahulukan?</source>
        <translation>Priority needed?</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message numerus="yes">
        <source>%n layanan</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message>
        <source>Layanan sedang dibaca</source>
        <translation>Loading services</translation>
    </message>
    <message>
        <source>contoh</source>
        <translation>sample</translation>
    </message>
    <message>
        <source>Disusun sebagai contoh, belum ditetapkan oleh instansi.</source>
        <translation>Written as a sample, not adopted by the agency.</translation>
    </message>
    <message>
        <source>Lembar syarat dikirim ke pencetak.</source>
        <translation>Requirement sheet sent to the printer.</translation>
    </message>
    <message>
        <source>Sumber per %1</source>
        <translation>Source as of %1</translation>
    </message>
    <message>
        <source>Menunggu sekarang</source>
        <translation>Waiting now</translation>
    </message>
    <message>
        <source>Tidak ada yang di depan</source>
        <translation>Nobody ahead</translation>
    </message>
    <message numerus="yes">
        <source>%n orang di depan</source>
        <translation>
            <numerusform>%n person ahead</numerusform>
            <numerusform>%n people ahead</numerusform>
        </translation>
    </message>
    <message>
        <source>Nomor sudah diambil</source>
        <translation>Ticket issued</translation>
    </message>
    <message>
        <source>terpilih</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>Nomor sedang diambil</source>
        <translation>Issuing ticket</translation>
    </message>
    <message>
        <source>Karcis tidak tercetak: catat nomornya</source>
        <translation>Ticket did not print: note the number</translation>
    </message>
    <message>
        <source>Karcis dikirim ke pencetak</source>
        <translation>Ticket sent to the printer</translation>
    </message>
    <message>
        <source>Belum ada loket yang buka</source>
        <translation>No counter is open yet</translation>
    </message>
    <message numerus="yes">
        <source>%n loket buka</source>
        <translation>
            <numerusform>%n counter open</numerusform>
            <numerusform>%n counters open</numerusform>
        </translation>
    </message>
    <message>
        <source>Pilih layanan dahulu</source>
        <translation>Choose a service first</translation>
    </message>
    <message>
        <source>orang akan dipanggil lebih dahulu</source>
        <translation>people will be called first</translation>
    </message>
    <message>
        <source>Nomor sedang diambil…</source>
        <translation>Issuing ticket…</translation>
    </message>
    <message>
        <source>Karcis tercetak</source>
        <translation>Ticket printed</translation>
    </message>
    <message>
        <source>Karcis belum tercetak</source>
        <translation>Ticket not printed</translation>
    </message>
    <message>
        <source>Tanpa karcis</source>
        <translation>Without a ticket</translation>
    </message>
    <message>
        <source>Tarif</source>
        <translation>Tariff</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>line of a tariff, price</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>InformationPresenter</name>
    <message>
        <source>Layanan sedang dibaca</source>
        <translation>Loading services</translation>
    </message>
    <message>
        <source>Nomor sudah diambil. Ctrl+N untuk warga berikutnya</source>
        <translation>Ticket issued. Ctrl+N for the next visitor</translation>
    </message>
    <message>
        <source>Nomor belum keluar. %1</source>
        <translation>No ticket was issued. %1</translation>
    </message>
    <message>
        <source>Lembar syarat belum dicetak. %1</source>
        <translation>The requirement sheet is not printed. %1</translation>
    </message>
    <message>
        <source>Pilih layanan dahulu</source>
        <translation>Choose a service first</translation>
    </message>
    <message>
        <source>Pusat antrean menolak permintaan PC ini. Klik keadaan jaringan di kanan atas untuk melihat sebabnya.</source>
        <translation>The queue hub refuses the request of this PC. Click the network state at the top right to see why.</translation>
    </message>
</context>
<context>
    <name>IntakeFiles</name>
    <message>
        <source>Menyalin %1, %2 %</source>
        <translation>Copying %1, %2 %</translation>
    </message>
    <message>
        <source>PDF ini bersandi: %1 terlampir, tetapi tidak bisa dilihat. Minta salinan tanpa sandi.</source>
        <translation>This PDF has a password: %1 is attached but cannot be viewed. Ask for a copy without one.</translation>
    </message>
    <message>
        <source>Folder pemindai tidak terjangkau. Dicari lagi dengan sendirinya.</source>
        <translation>The scanner&apos;s folder cannot be reached. It is looked for again by itself.</translation>
    </message>
</context>
<context>
    <name>IntakeFinish</name>
    <message>
        <source>menunggu pencetak %1</source>
        <translation>waiting for printer %1</translation>
    </message>
    <message>
        <source>salinan ke-%1 tercetak</source>
        <translation>copy no. %1 printed</translation>
    </message>
    <message>
        <source>tercetak</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>belum tercetak. %1</source>
        <translation>not printed yet. %1</translation>
    </message>
    <message>
        <source>tidak dicetak</source>
        <translation>not printed</translation>
    </message>
    <message>
        <source>Terdaftar atas nama %1</source>
        <translation>Registered for %1</translation>
    </message>
    <message>
        <source>Dijanjikan selesai %1, pukul %2 %3</source>
        <translation>Promised by %1, %2 %3</translation>
    </message>
    <message>
        <source>Tanda terima %1</source>
        <translation>Receipt %1</translation>
    </message>
    <message>
        <source>Cetak tanda terima lagi</source>
        <translation>Print receipt again</translation>
    </message>
    <message numerus="yes">
        <source>Belum terdaftar: %n syarat kurang</source>
        <translation>
            <numerusform>Not registered: %n requirement missing</numerusform>
            <numerusform>Not registered: %n requirements missing</numerusform>
        </translation>
    </message>
    <message>
        <source>Warga kembali membawa slip ini; isian tidak diketik ulang.</source>
        <translation>The visitor comes back with this slip; nothing is typed again.</translation>
    </message>
    <message>
        <source>Slip %1</source>
        <translation>Slip %1</translation>
    </message>
    <message>
        <source>Cetak slip lagi</source>
        <translation>Print slip again</translation>
    </message>
</context>
<context>
    <name>IntakeFoot</name>
    <message>
        <source>Isi lagi</source>
        <translation>Edit again</translation>
    </message>
    <message>
        <source>Daftarkan</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Cetak slip kurang berkas</source>
        <translation>Print missing-documents slip</translation>
    </message>
    <message>
        <source>Sedang dikirim ke pencetak</source>
        <translation>Sending to the printer</translation>
    </message>
    <message>
        <source>Tarif</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>tarif</source>
        <translation>fee</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>line of a fee, sum</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Tarif %1 %2</source>
        <comment>sum, what it still hangs on</comment>
        <translation>Fee %1 %2</translation>
    </message>
</context>
<context>
    <name>IntakeForm</name>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Tingkat pemeriksaan identitas</source>
        <translation>Level of identity check</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Ketik kecamatan atau kota</source>
        <translation>Type a district or city</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>L0 diketik, L1 kartu dilihat, L2 kartu dan jari cocok; L3 hanya dari jawaban Dukcapil</source>
        <translation>L0 typed, L1 card seen, L2 card and finger match; L3 comes from an answer of Dukcapil alone</translation>
    </message>
    <message>
        <source>Minta verifikasi Dukcapil (Ctrl+Shift+D)</source>
        <translation>Ask Dukcapil to verify (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Minta verifikasi Dukcapil</source>
        <translation>Ask Dukcapil to verify</translation>
    </message>
    <message>
        <source>Rincian tarif</source>
        <translation>Fee in detail</translation>
    </message>
</context>
<context>
    <name>IntakePanel</name>
    <message>
        <source>Permohonan baru</source>
        <translation>New application</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Permohonan</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Belum ada permohonan</source>
        <translation>No applications yet</translation>
    </message>
    <message>
        <source>Formulir sedang dibuka</source>
        <translation>Opening the form</translation>
    </message>
    <message numerus="yes">
        <source>Pindaian baru: %1 dan %n lagi</source>
        <translation>
            <numerusform>New scan: %1 and %n more</numerusform>
            <numerusform>New scan: %1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Pindaian baru: %1</source>
        <translation>New scan: %1</translation>
    </message>
    <message>
        <source>Alt+1 lampirkan · Alt+0 abaikan</source>
        <translation>Alt+1 attach · Alt+0 leave</translation>
    </message>
    <message>
        <source>Lampiran permohonan ini</source>
        <translation>Files of this application</translation>
    </message>
    <message numerus="yes">
        <source>%n lampiran tanpa syarat tertentu</source>
        <translation>
            <numerusform>%n file for no requirement in particular</numerusform>
            <numerusform>%n files for no requirement in particular</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Shift+U lihat</source>
        <translation>Ctrl+Shift+U show</translation>
    </message>
    <message>
        <source>Spasi: ada · Del: kurang · Ctrl+Shift+A: semua · Ctrl+U: lampirkan</source>
        <translation>Space: there · Del: missing · Ctrl+Shift+A: all · Ctrl+U: attach</translation>
    </message>
    <message>
        <source>Ctrl+Shift+B bandingkan</source>
        <translation>Ctrl+Shift+B compare</translation>
    </message>
</context>
<context>
    <name>IntakePerson</name>
    <message>
        <source>%1 dari 16 angka</source>
        <translation>%1 of 16 digits</translation>
    </message>
    <message>
        <source>%1, NIK %2</source>
        <comment>name, number</comment>
        <translation>%1, NIK %2</translation>
    </message>
    <message numerus="yes">
        <source>Mungkin orang yang sama: %1, dan %n lagi</source>
        <translation>
            <numerusform>Perhaps the same person: %1, and %n more</numerusform>
            <numerusform>Perhaps the same person: %1, and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Mungkin orang yang sama: %1</source>
        <translation>Perhaps the same person: %1</translation>
    </message>
    <message>
        <source>Permohonan %1 untuk layanan ini masih berjalan</source>
        <translation>Application %1 for this service still runs</translation>
    </message>
    <message>
        <source>Masih ada permohonan terbuka untuk layanan ini</source>
        <translation>An application for this service is still open</translation>
    </message>
</context>
<context>
    <name>IntakePresenter</name>
    <message>
        <source>Kode ini bukan slip kurang berkas: permohonannya sudah terdaftar. Cari di Permohonan.</source>
        <translation>This code is not a missing-documents slip: its application is already registered. Look in Applications.</translation>
    </message>
    <message>
        <source>Draf dilanjutkan dari PC ini</source>
        <translation>Draft continued from this PC</translation>
    </message>
    <message>
        <source>Lanjutan %1</source>
        <translation>Continued: %1</translation>
    </message>
    <message>
        <source>Permohonan baru</source>
        <translation>New application</translation>
    </message>
    <message>
        <source>%1 · standar versi %2</source>
        <translation>%1 · standard version %2</translation>
    </message>
    <message>
        <source>Pemohon dikenal</source>
        <translation>Known applicant</translation>
    </message>
    <message>
        <source>Pemohon dikenal, data diisi</source>
        <translation>Known applicant, details filled in</translation>
    </message>
    <message>
        <source>Draf tersimpan di PC ini %1</source>
        <translation>Draft saved on this PC %1</translation>
    </message>
    <message>
        <source>Draf belum tersimpan. %1</source>
        <translation>Draft not saved. %1</translation>
    </message>
    <message>
        <source>Permohonan terdaftar</source>
        <translation>Application registered</translation>
    </message>
    <message>
        <source>Berkas dikembalikan</source>
        <translation>Documents returned</translation>
    </message>
    <message>
        <source>Lampiran masih disalin. Tunggu sebentar, atau tekan sekali lagi untuk lanjut tanpa lampiran itu.</source>
        <translation>A file is still being copied. Wait a moment, or press once more to go on without it.</translation>
    </message>
</context>
<context>
    <name>IntakeResultView</name>
    <message>
        <source>Kode lacak</source>
        <translation>Tracking code</translation>
    </message>
    <message>
        <source>Kode slip</source>
        <translation>Slip code</translation>
    </message>
</context>
<context>
    <name>IntakeRows</name>
    <message numerus="yes">
        <source>cukup satu dari %n</source>
        <translation>
            <numerusform>one of %n will do</numerusform>
            <numerusform>one of %n will do</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>IntakeVerdict</name>
    <message numerus="yes">
        <source>%n syarat kurang: %1</source>
        <translation>
            <numerusform>%n requirement missing: %1</numerusform>
            <numerusform>%n requirements missing: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n syarat belum diperiksa</source>
        <translation>
            <numerusform>%n requirement not checked yet</numerusform>
            <numerusform>%n requirements not checked yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Syarat lengkap, isian sedang diperiksa</source>
        <translation>Requirements complete, checking the entries</translation>
    </message>
    <message numerus="yes">
        <source>Syarat lengkap, %n isian belum benar</source>
        <translation>
            <numerusform>Requirements complete, %n entry not right</numerusform>
            <numerusform>Requirements complete, %n entries not right</numerusform>
        </translation>
    </message>
    <message>
        <source>Lengkap, siap didaftarkan</source>
        <translation>Complete, ready to register</translation>
    </message>
    <message>
        <source>Kurang: %1</source>
        <translation>Missing: %1</translation>
    </message>
    <message>
        <source>Semua syarat sudah ada, jadi tidak perlu slip</source>
        <translation>All requirements are there, so no slip is needed</translation>
    </message>
    <message>
        <source>Sedang disimpan</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Lengkap hari ini, selesai %1 (kalender tahun itu belum ditetapkan).</source>
        <translation>If complete today, ready by %1 (that year&apos;s calendar is not set yet).</translation>
    </message>
    <message>
        <source>Lengkap hari ini, selesai %1.</source>
        <translation>If complete today, ready by %1.</translation>
    </message>
</context>
<context>
    <name>InvitationDialog</name>
    <message>
        <source>Undangan</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Undangan untuk %1</source>
        <translation>Invitation for %1</translation>
    </message>
    <message>
        <source>Di PC itu buka Setelan, bagian Aula. Pindai kode ini, atau tempel teksnya ke kolom Undangan.</source>
        <translation>On that PC open Settings, Hall. Scan this code, or paste the text into the field Invitation.</translation>
    </message>
    <message>
        <source>Teks undangan</source>
        <translation>Text of the invitation</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Berlaku</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>sekali pakai, sampai %1</source>
        <translation>once, until %1</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Salin teks</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Kode QR undangan</source>
        <translation>QR code of the invitation</translation>
    </message>
</context>
<context>
    <name>KeyCap</name>
    <message>
        <source>Spasi</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>LikenessDialog</name>
    <message>
        <source>Bandingkan pemohon</source>
        <translation>Compare applicants</translation>
    </message>
    <message>
        <source>Permohonan yang masih berjalan</source>
        <translation>The application that still runs</translation>
    </message>
    <message>
        <source>Orang yang sama?</source>
        <translation>The same person?</translation>
    </message>
    <message>
        <source>Tidak ada data yang digabung. Tanyakan kepada pemohon dan cocokkan kartunya.</source>
        <translation>Nothing is merged. Ask the applicant and compare with the card.</translation>
    </message>
    <message>
        <source>Pemohon ini</source>
        <translation>This applicant</translation>
    </message>
    <message>
        <source>Sudah tercatat</source>
        <translation>Recorded before</translation>
    </message>
    <message>
        <source>berbeda</source>
        <translation>differs</translation>
    </message>
    <message>
        <source>sama</source>
        <translation>same</translation>
    </message>
    <message>
        <source>Orang yang sama: pakai data ini</source>
        <translation>Same person: use this data</translation>
    </message>
    <message>
        <source>Orang lain: lanjutkan</source>
        <translation>Somebody else: go on</translation>
    </message>
    <message>
        <source>Buka %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Buka permohonan yang masih berjalan; formulir ini tersimpan sebagai draf</source>
        <translation>Open the application that still runs; this form is kept as a draft</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Tampilan</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>untuk PC ini</source>
        <translation>for this PC</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>kertas tetap berbahasa Indonesia</source>
        <translation>papers stay in Indonesian</translation>
    </message>
    <message>
        <source>Terang</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Gelap</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Ikuti sistem</source>
        <translation>As system</translation>
    </message>
</context>
<context>
    <name>LostTicketStrip</name>
    <message>
        <source>Cetak lagi</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Panggil dengan nama…</source>
        <translation>Call by name…</translation>
    </message>
    <message>
        <source>Batalkan nomor…</source>
        <translation>Cancel the number…</translation>
    </message>
    <message numerus="yes">
        <source>%1 antre tanpa karcis, dan %n nomor lain</source>
        <translation>
            <numerusform>%1 waits without a ticket, and %n other number</numerusform>
            <numerusform>%1 waits without a ticket, and %n other numbers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 antre tanpa karcis</source>
        <translation>%1 waits without a ticket</translation>
    </message>
    <message>
        <source>Sedang disimpan</source>
        <translation>Being saved</translation>
    </message>
    <message>
        <source>%1 dipanggil dengan nama</source>
        <translation>%1 is called by name</translation>
    </message>
    <message>
        <source>Nama panggilan, seperti yang akan disebut di loket</source>
        <translation>Name, as it will be called at the counter</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Batalkan nomor %1?</source>
        <translation>Cancel the number %1?</translation>
    </message>
    <message>
        <source>Nomor ini keluar dari antrean dan tidak dipanggil. Ambilkan nomor baru bila warga masih menunggu.</source>
        <translation>This number leaves the queue and is not called. Take a new number if the citizen is still waiting.</translation>
    </message>
    <message>
        <source>Batalkan nomor</source>
        <translation>Cancel the number</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Loket</source>
        <translation>Loket</translation>
    </message>
    <message>
        <source>Cari nomor, kode lacak, NIK, nama</source>
        <translation>Find ticket, tracking code, NIK, name</translation>
    </message>
    <message>
        <source>Cari nomor, kode lacak, NIK, nama (Ctrl+K)</source>
        <translation>Find ticket, tracking code, NIK, name (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>MasterDetail</name>
    <message>
        <source>Kembali ke daftar</source>
        <translation>Back to the list</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Loket</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Permohonan</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>Kas</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Cetakan</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Penyelia</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Informasi</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Setelan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Kunci</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Kunci layar (Ctrl+L)</source>
        <translation>Lock the screen (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>dicetak di setiap kertas</source>
        <translation>printed on every paper</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nama singkat</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>di jendela dan layar aula</source>
        <translation>in window and hall screen</translation>
    </message>
    <message>
        <source>Pemerintah</source>
        <translation>Government</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Alamat web</source>
        <translation>Web address</translation>
    </message>
    <message>
        <source>dipakai kode QR di kertas</source>
        <translation>for the QR code on paper</translation>
    </message>
    <message>
        <source>Pengaduan</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>satu kalimat: ke mana warga mengadu</source>
        <translation>one sentence: where to complain</translation>
    </message>
    <message>
        <source>Pengambilan</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>satu kalimat: di mana dokumen diambil</source>
        <translation>one sentence: where to collect documents</translation>
    </message>
    <message>
        <source>Awalan kode lacak</source>
        <translation>Tracking code prefix</translation>
    </message>
    <message>
        <source>tiga huruf besar, misalnya BTG</source>
        <translation>three capital letters, such as BTG</translation>
    </message>
    <message>
        <source>Zona waktu</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Biasa tiap prioritas</source>
        <translation>Ordinary per priority</translation>
    </message>
    <message>
        <source>berapa nomor biasa dipanggil sebelum satu nomor prioritas</source>
        <translation>how many ordinary tickets are called before one priority ticket</translation>
    </message>
    <message>
        <source>Batas tunggu</source>
        <translation>Wait limit</translation>
    </message>
    <message>
        <source>Batas panggil ulang</source>
        <translation>Recall limit</translation>
    </message>
    <message>
        <source>kali, sebelum “tidak hadir”</source>
        <translation>times, before “no-show”</translation>
    </message>
    <message>
        <source>Isi angka 1 atau lebih.</source>
        <translation>Enter 1 or more.</translation>
    </message>
    <message>
        <source>menit; sesudahnya nomor dipanggil lebih dahulu, dari kelas mana pun</source>
        <translation>minutes; after that the ticket is called first, whatever its class</translation>
    </message>
    <message>
        <source>QRIS kantor</source>
        <translation>QRIS of the office</translation>
    </message>
    <message>
        <source>isi kode QRIS statis; kosong: tidak menerima QRIS</source>
        <translation>text of the static QRIS; empty: no QRIS is taken</translation>
    </message>
    <message>
        <source>Dibayar kepada</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation>none yet</translation>
    </message>
</context>
<context>
    <name>OfficersSection</name>
    <message>
        <source>Petugas loket</source>
        <translation>Counter officer</translation>
    </message>
    <message>
        <source>Kasir</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Petugas informasi</source>
        <translation>Information officer</translation>
    </message>
    <message>
        <source>Penyelia</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>Belum ada petugas</source>
        <translation>No officers yet</translation>
    </message>
    <message>
        <source>Tekan Petugas baru.</source>
        <translation>Press New officer.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>menentukan halaman yang terlihat</source>
        <translation>decides which pages are shown</translation>
    </message>
    <message>
        <source>Instansi</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Masih bertugas</source>
        <translation>Still on duty</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>yang tidak bertugas tidak bisa masuk; catatannya tetap</source>
        <translation>those not on duty cannot sign in; their records stay</translation>
    </message>
    <message>
        <source>Petugas baru</source>
        <translation>New officer</translation>
    </message>
    <message>
        <source>Seluruh gedung</source>
        <translation>Whole building</translation>
    </message>
    <message>
        <source>tidak bertugas</source>
        <translation>not on duty</translation>
    </message>
    <message>
        <source>Hapus PIN %1?</source>
        <translation>Delete %1’s PIN?</translation>
    </message>
    <message>
        <source>PIN yang lama tidak bisa dikembalikan. Petugas membuat PIN baru saat masuk berikutnya di PC ini.</source>
        <translation>The old PIN cannot be brought back. The officer makes a new PIN at the next sign-in on this PC.</translation>
    </message>
    <message>
        <source>Hapus PIN</source>
        <translation>Delete PIN</translation>
    </message>
    <message>
        <source>Hapus PIN…</source>
        <translation>Delete PIN…</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Pratinjau surat</source>
        <translation>Paper preview</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Cetakan</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>hari ini, %1</source>
        <translation>today, %1</translation>
    </message>
    <message>
        <source>Saring nomor, jenis</source>
        <translation>Filter by number, kind</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Gagal</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Antre</source>
        <translation>Queued</translation>
    </message>
    <message>
        <source>Salinan</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Pukul</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Pencetak</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Daftar cetakan</source>
        <translation>List of prints</translation>
    </message>
    <message>
        <source>Periksa keaslian</source>
        <translation>Check authenticity</translation>
    </message>
    <message>
        <source>Periksa keaslian tanda terima</source>
        <translation>Check that a receipt is genuine</translation>
    </message>
    <message>
        <source>Pindai kode QR atau ketik nomornya</source>
        <translation>Scan the QR code or type the number</translation>
    </message>
    <message>
        <source>Pratinjau</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Cetak lagi</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Sedang dibaca</source>
        <translation>Loading</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>Esc mengosongkan saringan.</source>
        <translation>Esc clears the filter.</translation>
    </message>
    <message>
        <source>Belum ada cetakan hari ini</source>
        <translation>Nothing printed today yet</translation>
    </message>
    <message>
        <source>Karcis, tanda terima, dan slip muncul di sini.</source>
        <translation>Tickets, receipts and slips appear here.</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>None</translation>
    </message>
    <message>
        <source>%1, kertas %2</source>
        <translation>%1, paper %2</translation>
    </message>
    <message>
        <source>Sedang dikirim ke pencetak</source>
        <translation>Sending to the printer</translation>
    </message>
    <message>
        <source>Berkas PDF</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <source>di folder cetakan PC ini</source>
        <translation>in this PC&apos;s prints folder</translation>
    </message>
    <message>
        <source>Cetak di pencetak lain</source>
        <translation>Print on another printer</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Kembali ke daftar cetakan</source>
        <translation>Back to the list of papers</translation>
    </message>
    <message>
        <source>Halaman uji</source>
        <translation>Test page</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Pencetak lain…</source>
        <translation>Other printer…</translation>
    </message>
    <message>
        <source>Halaman uji di pencetak mana?</source>
        <translation>Test page on which printer?</translation>
    </message>
    <message>
        <source>%1 dipanggil dengan nama</source>
        <translation>%1 is called by name</translation>
    </message>
    <message>
        <source>Nama panggilan, seperti yang akan disebut di loket</source>
        <translation>Name, as it will be called at the counter</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>%1 antre tanpa karcis</source>
        <translation>%1 waits without a ticket</translation>
    </message>
    <message>
        <source>Panggil dengan nama</source>
        <translation>Call by name</translation>
    </message>
    <message>
        <source>nomornya tetap antre</source>
        <translation>the number stays in the queue</translation>
    </message>
    <message>
        <source>Batalkan nomor</source>
        <translation>Cancel the number</translation>
    </message>
    <message>
        <source>keluar dari antrean</source>
        <translation>leaves the queue</translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>pencetak langsung</source>
        <translation>direct printer</translation>
    </message>
</context>
<context>
    <name>PapersPresenter</name>
    <message numerus="yes">
        <source>%n surat menunggu · %1</source>
        <translation>
            <numerusform>%n paper waiting · %1</numerusform>
            <numerusform>%n papers waiting · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Siap · %1</source>
        <translation>Ready · %1</translation>
    </message>
    <message>
        <source>Sudah tercetak: bertanda SALINAN ke-%1</source>
        <translation>Already printed: marked SALINAN no. %1</translation>
    </message>
    <message>
        <source>Belum pernah tercetak, jadi tanpa tanda SALINAN.</source>
        <translation>Never printed yet, so without the SALINAN mark.</translation>
    </message>
    <message>
        <source>Dibuat Loket yang lebih baru</source>
        <translation>Made by a newer Loket</translation>
    </message>
    <message>
        <source>Ada di catatan: %1, %2</source>
        <translation>On record: %1, %2</translation>
    </message>
    <message>
        <source>Asli, dicetak %1, %2</source>
        <translation>Genuine, printed %1, %2</translation>
    </message>
    <message>
        <source>Asli, dicetak %1</source>
        <translation>Genuine, printed %1</translation>
    </message>
    <message>
        <source>Isinya diubah. Jangan diterima</source>
        <translation>Contents altered. Do not accept</translation>
    </message>
    <message>
        <source>Dari PC yang tidak dikenal</source>
        <translation>From an unknown PC</translation>
    </message>
    <message>
        <source>Tidak ada di catatan PC ini</source>
        <translation>Not in this PC&apos;s records</translation>
    </message>
    <message>
        <source>Terakhir belum keluar · %1</source>
        <translation>Last one not printed · %1</translation>
    </message>
    <message>
        <source>Tidak dapat diperiksa di sini. Tertulis: %1</source>
        <translation>Cannot be checked here. It says: %1</translation>
    </message>
    <message>
        <source>Dari PC yang sudah dicabut, dan tidak ada di catatan. Jangan diterima</source>
        <translation>From a PC that was revoked, and not in the records. Do not accept it</translation>
    </message>
    <message>
        <source>Bukan kode QR dari Loket</source>
        <translation>Not a QR code from Loket</translation>
    </message>
</context>
<context>
    <name>PaymentView</name>
    <message>
        <source>Orang kedua</source>
        <translation>Second person</translation>
    </message>
    <message>
        <source>PIN-nya</source>
        <translation>Their PIN</translation>
    </message>
    <message>
        <source>Alasan batal</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Cetak salinan</source>
        <translation>Print a copy</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Terdiri dari</source>
        <translation>Made of</translation>
    </message>
    <message>
        <source>pokok %1, denda %2</source>
        <translation>principal %1, penalty %2</translation>
    </message>
    <message>
        <source>Cara bayar</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>Tunai, diterima %1, kembali %2</source>
        <translation>Cash, received %1, change %2</translation>
    </message>
    <message>
        <source>Nomor SKRD</source>
        <translation>Assessment (SKRD) number</translation>
    </message>
    <message>
        <source>Bukti</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Dicatat</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Dikonfirmasi</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Disetujui</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>Bukti batal</source>
        <translation>Reversal</translation>
    </message>
    <message>
        <source>Kembalikan uang dan batalkan</source>
        <translation>Give the money back</translation>
    </message>
    <message>
        <source>Batalkan dan cetak buktinya</source>
        <translation>Take back and print</translation>
    </message>
    <message>
        <source>Sedang dicatat</source>
        <translation>Being recorded</translation>
    </message>
    <message>
        <source>Referensi atau kode ini juga ada pada pembayaran lain.</source>
        <translation>This reference or code stands on another payment too.</translation>
    </message>
    <message>
        <source>Waktu kode ini sudah lewat. Kalau pemohon sudah membayar, isi referensinya. Kalau belum, batalkan, lalu buat kode baru.</source>
        <translation>The time of this code is over. If it was paid, enter the reference. If not, take it back and make a new code.</translation>
    </message>
    <message>
        <source>Sudah dikonfirmasi</source>
        <translation>It is confirmed</translation>
    </message>
    <message>
        <source>Cetak kode</source>
        <translation>Print the code</translation>
    </message>
    <message>
        <source>Kode kedaluwarsa, tidak dibayar</source>
        <translation>Code expired, not paid</translation>
    </message>
    <message>
        <source>Kode QRIS untuk dipindai pemohon</source>
        <translation>QRIS code for the applicant to scan</translation>
    </message>
    <message>
        <source>%1 · berlaku sampai pukul %2</source>
        <translation>%1 · valid until %2</translation>
    </message>
    <message>
        <source>Kode billing</source>
        <translation>Billing code</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Take back</translation>
    </message>
</context>
<context>
    <name>PersonPairs</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>service, state, day</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Lahir menurut NIK</source>
        <translation>Born, by the NIK</translation>
    </message>
    <message>
        <source>NIK diterbitkan di</source>
        <translation>NIK issued in</translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation>Mobile number</translation>
    </message>
    <message>
        <source>Permohonan</source>
        <translation>Applications</translation>
    </message>
</context>
<context>
    <name>PersonsField</name>
    <message>
        <source>Tempel</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Tempel baris yang disalin dari tabel, urutan kolomnya seperti di sini</source>
        <translation>Paste rows copied from a table, columns in the order that they have here</translation>
    </message>
    <message>
        <source>Tambah orang</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>%1, orang %2: %3</source>
        <translation>%1, person %2: %3</translation>
    </message>
    <message>
        <source>Hapus orang %1</source>
        <translation>Remove person %1</translation>
    </message>
    <message>
        <source>Hapus orang ini dari daftar (Ctrl+Del)</source>
        <translation>Remove this person from the list (Ctrl+Del)</translation>
    </message>
    <message numerus="yes">
        <source>%n orang</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message>
        <source>Orang %1, %2: %3</source>
        <translation>Person %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Hapus angka terakhir</source>
        <translation>Delete the last digit</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Sign in</translation>
    </message>
    <message numerus="yes">
        <source>PIN terdiri atas %n angka.</source>
        <translation>
            <numerusform>A PIN has %n digit.</numerusform>
            <numerusform>A PIN has %n digits.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 dari %3 angka terisi</source>
        <translation>%1, %2 of %3 digits entered</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>di hub</source>
        <translation>at the hub</translation>
    </message>
    <message>
        <source>ditolak hub</source>
        <translation>refused by the hub</translation>
    </message>
    <message>
        <source>di PC ini</source>
        <translation>on this PC</translation>
    </message>
    <message>
        <source>Tersimpan di PC ini</source>
        <translation>Saved on this PC</translation>
    </message>
    <message>
        <source>Tersimpan di PC ini, menunggu sampai di hub</source>
        <translation>Saved on this PC, waiting to reach the hub</translation>
    </message>
    <message>
        <source>Tersimpan di PC ini dan di hub</source>
        <translation>Saved on this PC and at the hub</translation>
    </message>
    <message>
        <source>Hub menolak sebagian isinya (%1). Tetap tersimpan di PC ini; beri tahu penyelia.</source>
        <translation>The hub refuses part of it (%1). It stays on this PC; tell the supervisor.</translation>
    </message>
    <message>
        <source>di pusat</source>
        <translation>at the centre</translation>
    </message>
    <message>
        <source>Tersimpan di PC ini, di hub, dan di pusat</source>
        <translation>Kept on this PC, at the hub and at the centre</translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message>
        <source>Karcis</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Tanda terima berkas</source>
        <translation>Intake receipt</translation>
    </message>
    <message>
        <source>Slip kurang berkas</source>
        <translation>Missing documents</translation>
    </message>
    <message>
        <source>Bukti pembayaran</source>
        <translation>Payment receipt</translation>
    </message>
    <message>
        <source>Lembar syarat</source>
        <translation>Requirements</translation>
    </message>
    <message>
        <source>Halaman uji</source>
        <translation>Test page</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 mm</translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation>58 mm</translation>
    </message>
    <message>
        <source>Berkas PDF</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <source>Pencetak %1 tidak ada di PC ini. Nyalakan dan sambungkan, atau pilih pencetak lain.</source>
        <translation>Printer %1 is not on this PC. Switch it on and connect it, or choose another.</translation>
    </message>
    <message>
        <source>%1 menolak pekerjaan ini. Periksa kertas dan kabelnya, lalu cetak lagi.</source>
        <translation>%1 refused this job. Check its paper and cable, then print again.</translation>
    </message>
    <message>
        <source>Folder PDF tidak bisa ditulisi. Periksa ruang dan izin folder itu, lalu cetak lagi.</source>
        <translation>The PDF folder cannot be written to. Check its space and permissions, then print again.</translation>
    </message>
    <message>
        <source>Isi surat ini tidak bisa dibaca oleh Loket versi ini. Perbarui Loket, lalu cetak lagi.</source>
        <translation>This version of Loket cannot read this paper. Update Loket, then print again.</translation>
    </message>
    <message>
        <source>Loket tertutup sebelum pencetak menjawab. Lihat apakah surat sudah keluar; bila belum, cetak lagi.</source>
        <translation>Loket closed before the printer answered. See whether the paper came out; if not, print again.</translation>
    </message>
    <message>
        <source>Pencetak tidak memberi sebab. Periksa kertas dan kabelnya, lalu cetak lagi.</source>
        <translation>The printer gave no reason. Check its paper and cable, then print again.</translation>
    </message>
    <message>
        <source>Antre</source>
        <translation>Queued</translation>
    </message>
    <message>
        <source>Gagal</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Salinan ke-%1</source>
        <translation>Copy no. %1</translation>
    </message>
    <message>
        <source>Tercetak</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Bukti pembatalan</source>
        <translation>Payment reversal</translation>
    </message>
    <message>
        <source>Laporan tutup kas</source>
        <translation>Cash report</translation>
    </message>
    <message>
        <source>%1 tidak menjawab. Periksa listrik, kabel, dan alamatnya di Setelan, lalu cetak lagi.</source>
        <translation>%1 does not answer. Check its power, its cable and its address in the settings, then print again.</translation>
    </message>
    <message>
        <source>Kertas %1 habis. Pasang gulungan baru, lalu cetak lagi.</source>
        <translation>%1 is out of paper. Put in a new roll, then print again.</translation>
    </message>
    <message>
        <source>Tutup %1 terbuka. Tutup sampai berbunyi klik, lalu cetak lagi.</source>
        <translation>The cover of %1 is open. Close it until it clicks, then print again.</translation>
    </message>
    <message>
        <source>%1 sedang tidak siap. Lihat lampunya, tekan tombol umpan sekali, lalu cetak lagi.</source>
        <translation>%1 is not ready. Look at its lights, press the feed button once, then print again.</translation>
    </message>
    <message>
        <source>Sambungan ke %1 terputus. Periksa kabel jaringan atau USB-nya, lalu cetak lagi.</source>
        <translation>The connection to %1 broke. Check its network or USB cable, then print again.</translation>
    </message>
    <message>
        <source>%1 berhenti menerima. Periksa kertas dan tutupnya, lalu cetak lagi.</source>
        <translation>%1 has stopped taking data. Check its paper and cover, then print again.</translation>
    </message>
    <message>
        <source>%1 tidak memberi kabar selesai. Periksa pencetaknya, lalu cetak lagi.</source>
        <translation>%1 did not report the end. Check the printer, then print again.</translation>
    </message>
    <message>
        <source>Tanpa karcis, panggil: %1</source>
        <translation>No ticket, call: %1</translation>
    </message>
    <message>
        <source>%1 Lihat dulu apakah surat sudah keluar utuh.</source>
        <translation>%1 First see whether the paper has come out whole.</translation>
    </message>
    <message>
        <source>Loket tertutup sebelum surat ini dikirim, jadi belum keluar. Cetak lagi bila masih perlu.</source>
        <translation>Loket closed before this paper was sent, so it has not come out. Print again if it is still needed.</translation>
    </message>
    <message>
        <source>Tanda serah terima</source>
        <translation>Handover receipt</translation>
    </message>
    <message>
        <source>Kode bayar</source>
        <translation>Payment code</translation>
    </message>
</context>
<context>
    <name>PrinterCell</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1
Klik untuk mencetak halaman uji</source>
        <translation>%1
Click to print a test page</translation>
    </message>
</context>
<context>
    <name>PrintersSection</name>
    <message>
        <source>Gulungan 80 mm</source>
        <translation>80 mm roll</translation>
    </message>
    <message>
        <source>Gulungan 58 mm</source>
        <translation>58 mm roll</translation>
    </message>
    <message>
        <source>untuk PC ini saja</source>
        <translation>for this PC only</translation>
    </message>
    <message>
        <source>Pencetak untuk %1</source>
        <translation>Printer for %1</translation>
    </message>
    <message>
        <source>PDF ke folder</source>
        <translation>PDF to folder</translation>
    </message>
    <message>
        <source>Kertas untuk %1</source>
        <translation>Paper for %1</translation>
    </message>
    <message>
        <source>Uji</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Cetak halaman uji di pencetak ini</source>
        <translation>Print a test page on this printer</translation>
    </message>
    <message>
        <source>%1 (tidak terpasang)</source>
        <translation>%1 (not installed)</translation>
    </message>
    <message>
        <source>Pencetak dan pemindai</source>
        <translation>Printers and scanner</translation>
    </message>
    <message>
        <source>Folder pemindai</source>
        <translation>Scanner&apos;s folder</translation>
    </message>
    <message>
        <source>Pindaian baru di folder ini ditawarkan saat berkas diterima; isinya tidak diubah.</source>
        <translation>New scans in this folder are offered while papers are taken in; nothing in it is changed.</translation>
    </message>
    <message>
        <source>%1 (langsung)</source>
        <translation>%1 (direct)</translation>
    </message>
</context>
<context>
    <name>PromptDialog</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Isi dahulu kolom ini.</source>
        <translation>Fill in this field first.</translation>
    </message>
    <message>
        <source>Mengerti</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>QrisWords</name>
    <message>
        <source>Tempel isi kode QRIS.</source>
        <translation>Paste the text of the QRIS code.</translation>
    </message>
    <message>
        <source>Huruf ke-%1 tidak mungkin ada di QRIS. Salin ulang isi kodenya.</source>
        <translation>Character %1 cannot stand in a QRIS. Copy the text of the code again.</translation>
    </message>
    <message>
        <source>QRIS terpotong atau rusak mulai huruf ke-%1. Salin ulang seluruh isinya.</source>
        <translation>The QRIS is cut or damaged from character %1 on. Copy all of it again.</translation>
    </message>
    <message>
        <source>Bagian %1 ada dua kali, di huruf ke-%2. Salin ulang isi kodenya.</source>
        <translation>Part %1 stands there twice, at character %2. Copy the text of the code again.</translation>
    </message>
    <message>
        <source>Ini bukan QRIS. Isi QRIS diawali 000201.</source>
        <translation>This is no QRIS. The text of a QRIS begins with 000201.</translation>
    </message>
    <message>
        <source>Ada huruf yang hilang atau berubah: angka pemeriksanya tidak cocok. Salin ulang isi kodenya.</source>
        <translation>A character was lost or changed: the checksum does not match. Copy the text of the code again.</translation>
    </message>
    <message>
        <source>Bagian %1 tidak ada. Minta QRIS yang lengkap dari bank.</source>
        <translation>Part %1 is missing. Ask the bank for a whole QRIS.</translation>
    </message>
    <message>
        <source>Bagian %1 di huruf ke-%2 tidak sah. Minta QRIS yang benar dari bank.</source>
        <translation>Part %1 at character %2 is not valid. Ask the bank for a right QRIS.</translation>
    </message>
    <message>
        <source>Kode ini dari negara lain. Kantor hanya menerima QRIS Indonesia.</source>
        <translation>This code is of another country. The office takes Indonesian QRIS only.</translation>
    </message>
    <message>
        <source>Kode ini bukan dalam rupiah.</source>
        <translation>This code is not in rupiah.</translation>
    </message>
    <message>
        <source>Kode pembayaran ini bukan QRIS. Minta QRIS dengan NMID dari bank.</source>
        <translation>This payment code is no QRIS. Ask the bank for a QRIS with an NMID.</translation>
    </message>
    <message>
        <source>Kode ini dibuat untuk satu pembayaran. Tempel QRIS statis milik kantor, tanpa jumlah.</source>
        <translation>This code was made for one payment. Paste the office&apos;s static QRIS, without a sum.</translation>
    </message>
</context>
<context>
    <name>QueueBars</name>
    <message>
        <source>%1: %2 menunggu, terlama %3, sasaran %4 mnt</source>
        <translation>%1: %2 waiting, longest %3, target %4 min</translation>
    </message>
    <message>
        <source>Antrean sekarang</source>
        <translation>Queues now</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>Antrean muncul di sini begitu nomor diambil.</source>
        <translation>Queues appear here once a ticket is issued.</translation>
    </message>
    <message>
        <source>sasaran %1</source>
        <translation>target %1</translation>
    </message>
</context>
<context>
    <name>QueueSummary</name>
    <message>
        <source>%1 %2: %3 menunggu, terlama %4</source>
        <translation>%1 %2: %3 waiting, longest %4</translation>
    </message>
    <message>
        <source>Antrean saya</source>
        <translation>My queues</translation>
    </message>
    <message>
        <source>Terlama</source>
        <translation>Longest</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
</context>
<context>
    <name>QueueTickets</name>
    <message>
        <source>%1 menunggu</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>Tidak ada lagi yang menunggu</source>
        <translation>Nobody else is waiting</translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
</context>
<context>
    <name>RailEntry</name>
    <message>
        <source>%1, %2 perlu tindakan</source>
        <translation>%1, %2 to act on</translation>
    </message>
</context>
<context>
    <name>RangeTables</name>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Datang</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>Tidak hadir</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>Pergi</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Tunggu median (mnt)</source>
        <translation>Median wait (min)</translation>
    </message>
    <message>
        <source>Tunggu persentil 90 (mnt)</source>
        <translation>Wait, 90th percentile (min)</translation>
    </message>
    <message>
        <source>Rata-rata layanan (mnt)</source>
        <translation>Average service (min)</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Dipanggil</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Tunggu terlama (mnt)</source>
        <translation>Longest wait (min)</translation>
    </message>
    <message>
        <source>Sasaran (mnt)</source>
        <translation>Target (min)</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>From</translation>
    </message>
    <message>
        <source>harian</source>
        <comment>file name</comment>
        <translation>daily</translation>
    </message>
    <message>
        <source>tunggu</source>
        <comment>file name</comment>
        <translation>waits</translation>
    </message>
    <message>
        <source>kedatangan</source>
        <comment>file name</comment>
        <translation>arrivals</translation>
    </message>
</context>
<context>
    <name>RequirementHeader</name>
    <message>
        <source>Persyaratan: %1 dari %2</source>
        <translation>Requirements: %1 of %2</translation>
    </message>
    <message>
        <source>Asli</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>diperlihatkan</source>
        <translation>shown</translation>
    </message>
    <message>
        <source>Fotokopi</source>
        <translation>Photocopy</translation>
    </message>
    <message>
        <source>diserahkan</source>
        <translation>handed in</translation>
    </message>
</context>
<context>
    <name>RequirementRowWidget</name>
    <message>
        <source>%1, asli ditarik</source>
        <translation>%1, original kept</translation>
    </message>
    <message>
        <source>%1, asli diperlihatkan</source>
        <translation>%1, original shown</translation>
    </message>
    <message>
        <source>%1, formulir diserahkan</source>
        <translation>%1, form handed in</translation>
    </message>
    <message>
        <source>%1, fotokopi diserahkan</source>
        <translation>%1, photocopy handed in</translation>
    </message>
    <message>
        <source>formulir</source>
        <translation>form</translation>
    </message>
    <message>
        <source>ditarik</source>
        <translation>kept</translation>
    </message>
</context>
<context>
    <name>RupiahField</name>
    <message>
        <source>Tidak ada uang lebih kecil dari satu rupiah: hapus angka di belakang koma.</source>
        <translation>There is no coin below one rupiah: remove what stands behind the comma.</translation>
    </message>
    <message>
        <source>Letak titiknya tidak benar. Contoh: 350.000.</source>
        <translation>The dots are in the wrong place. Example: 350.000.</translation>
    </message>
    <message>
        <source>Paling banyak Rp999.999.999.999.</source>
        <translation>At most Rp999.999.999.999.</translation>
    </message>
    <message>
        <source>Jumlah uang tidak bisa kurang dari nol.</source>
        <translation>A sum of money cannot be less than zero.</translation>
    </message>
    <message>
        <source>Ini bukan jumlah uang. Contoh: 350.000.</source>
        <translation>This is no sum of money. Example: 350.000.</translation>
    </message>
</context>
<context>
    <name>SavedFilterMenu</name>
    <message>
        <source>Simpan tampilan daftar ini dengan nama, lalu buka lagi dari sini</source>
        <translation>Save this view of the list under a name, and open it again from here</translation>
    </message>
    <message numerus="yes">
        <source>%n tampilan tersimpan</source>
        <translation>
            <numerusform>%n saved view</numerusform>
            <numerusform>%n saved views</numerusform>
        </translation>
    </message>
    <message>
        <source>Tampilan ini sudah tersimpan</source>
        <translation>This view is saved already</translation>
    </message>
    <message>
        <source>Simpan tampilan ini…</source>
        <translation>Save this view…</translation>
    </message>
    <message>
        <source>Ubah nama…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Ubah nama tampilan</source>
        <translation>Rename a view</translation>
    </message>
    <message>
        <source>Ubah nama</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Nama baru untuk %1</source>
        <translation>New name for %1</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Hapus…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>Hapus tampilan tersimpan</source>
        <translation>Delete a saved view</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Simpan tampilan ini</source>
        <translation>Save this view</translation>
    </message>
    <message>
        <source>Nama itu sudah dipakai</source>
        <translation>That name is taken</translation>
    </message>
    <message>
        <source>Pilih nama lain, atau hapus tampilan yang memakainya.</source>
        <translation>Choose another name, or delete the view that has it.</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Hasil pencarian</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>Apa</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>Coba nomor antrean, kode lacak, NIK, atau awal nama.</source>
        <translation>Try a ticket number, tracking code, NIK or the start of a name.</translation>
    </message>
    <message>
        <source>Antrean %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>Kode itu tidak ada. Yang paling mirip:</source>
        <translation>That code does not exist. Most like it:</translation>
    </message>
</context>
<context>
    <name>SegmentTabs</name>
    <message>
        <source>%1 %2</source>
        <comment>tab: word, count</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ServicesSection</name>
    <message>
        <source>versi yang berlaku; permohonan lama tetap memakai versinya</source>
        <translation>the version in force; earlier applications keep theirs</translation>
    </message>
    <message>
        <source>Layanan, instansi</source>
        <translation>Service, agency</translation>
    </message>
    <message>
        <source>Versi, berlaku</source>
        <translation>Version, in force</translation>
    </message>
    <message>
        <source>Dasar, sumber</source>
        <translation>Basis, source</translation>
    </message>
    <message>
        <source>Standar pelayanan</source>
        <translation>Service standards</translation>
    </message>
    <message>
        <source>Belum ada layanan</source>
        <translation>No services yet</translation>
    </message>
    <message>
        <source>Impor standar pertama dari berkas.</source>
        <translation>Import the first standard from a file.</translation>
    </message>
    <message>
        <source>Versi %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Standar layanan</source>
        <translation>Service standards</translation>
    </message>
    <message>
        <source>Impor…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Ekspor…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Tulis versi baru…</source>
        <translation>Write a new version…</translation>
    </message>
    <message>
        <source>versi %1: %2</source>
        <translation>version %1: %2</translation>
    </message>
    <message>
        <source>Diperiksa: %1</source>
        <translation>Verified: %1</translation>
    </message>
    <message>
        <source>datang dari pusat dan diubah di sana; di sini hanya dibaca</source>
        <translation>come from the centre and are changed there; here they are only read</translation>
    </message>
    <message>
        <source>Standar balai ini datang dari pusat dan diubah di sana</source>
        <translation>The standards of this hall come from the centre and are changed there</translation>
    </message>
    <message>
        <source>Pilih layanan dahulu</source>
        <translation>Choose a service first</translation>
    </message>
    <message>
        <source>Impor standar layanan</source>
        <translation>Import service standards</translation>
    </message>
    <message>
        <source>Standar atau tabel persyaratan (*.json *.csv)</source>
        <translation>Standards or a table of requirements (*.json *.csv)</translation>
    </message>
    <message>
        <source>%1 tidak bisa dibaca sebagai standar layanan. Pilih berkas JSON atau CSV yang lain.</source>
        <translation>%1 cannot be read as service standards. Choose another JSON or CSV file.</translation>
    </message>
    <message>
        <source>standar lengkap, JSON</source>
        <translation>whole standard, JSON</translation>
    </message>
    <message>
        <source>tabel persyaratan, CSV untuk lembar kerja</source>
        <translation>table of requirements, CSV for a spreadsheet</translation>
    </message>
    <message>
        <source>Semua layanan</source>
        <translation>All services</translation>
    </message>
    <message>
        <source>Ekspor standar layanan</source>
        <translation>Export service standards</translation>
    </message>
    <message>
        <source>Pilih berkas…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Simpan standar layanan</source>
        <translation>Save service standards</translation>
    </message>
    <message>
        <source>Tabel (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>Standar (*.json)</source>
        <translation>Standards (*.json)</translation>
    </message>
    <message>
        <source>Contoh, bukan ketetapan</source>
        <translation>An example, not an enactment</translation>
    </message>
    <message>
        <source>Hari libur…</source>
        <translation>Free days…</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Setelan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Bagian setelan</source>
        <translation>Settings sections</translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>nama, kode, aturan antrean</source>
        <translation>name, code, queue rules</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>instansi dan antrean</source>
        <translation>agency and queues</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>peran, instansi, PIN</source>
        <translation>role, agency, PIN</translation>
    </message>
    <message>
        <source>Pencetak</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>Tampilan</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>bahasa, terang atau gelap</source>
        <translation>language, light or dark</translation>
    </message>
    <message>
        <source>Penyimpanan</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>cadangan dan pemeriksaan</source>
        <translation>backups and checks</translation>
    </message>
    <message>
        <source>kertas, pencetak, pemindai</source>
        <translation>paper, printers, scanner</translation>
    </message>
    <message>
        <source>Aula</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>PC lain, kunci data</source>
        <translation>other PCs, data keys</translation>
    </message>
    <message>
        <source>Pencetak langsung</source>
        <translation>Direct printers</translation>
    </message>
    <message>
        <source>struk tanpa driver, port 9100</source>
        <translation>receipts without a driver, port 9100</translation>
    </message>
    <message>
        <source>Standar layanan</source>
        <translation>Service standards</translation>
    </message>
    <message>
        <source>impor, ekspor, versi baru</source>
        <translation>import, export, new versions</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>susunan, kalimat, catatan</source>
        <translation>order, sentences, notes</translation>
    </message>
    <message>
        <source>Verifikasi identitas</source>
        <translation>Verification of identities</translation>
    </message>
    <message>
        <source>server Dukcapil, token</source>
        <translation>Dukcapil server, token</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>Nama harus diisi.</source>
        <translation>Enter a name.</translation>
    </message>
    <message>
        <source>Awalan kode lacak terdiri atas tiga huruf besar, misalnya BTG.</source>
        <translation>The tracking code prefix is three capital letters, such as BTG.</translation>
    </message>
    <message>
        <source>Isi angka 1 atau lebih.</source>
        <translation>Enter 1 or more.</translation>
    </message>
    <message>
        <source>Antrean “%1” tidak dikenal.</source>
        <translation>Queue “%1” is unknown.</translation>
    </message>
    <message>
        <source>Nomor loket harus diisi.</source>
        <translation>Enter the counter number.</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Data kantor tersimpan.</source>
        <translation>Office details saved.</translation>
    </message>
    <message>
        <source>%1 tersimpan.</source>
        <translation>%1 saved.</translation>
    </message>
    <message>
        <source>Menghapus PIN…</source>
        <translation>Deleting the PIN…</translation>
    </message>
    <message>
        <source>PIN dihapus. Petugas membuat PIN baru saat masuk berikutnya.</source>
        <translation>PIN deleted. The officer makes a new PIN at the next sign-in.</translation>
    </message>
    <message>
        <source>Menyiapkan halaman uji…</source>
        <translation>Preparing the test page…</translation>
    </message>
    <message>
        <source>Halaman uji masuk antrean cetak. Hasilnya terlihat di Cetakan.</source>
        <translation>The test page is queued. See the result in Printing.</translation>
    </message>
    <message>
        <source>Tampilan tersimpan.</source>
        <translation>Appearance saved.</translation>
    </message>
    <message>
        <source>Membuat cadangan…</source>
        <translation>Making the backup…</translation>
    </message>
    <message>
        <source>Memeriksa rantai catatan…</source>
        <translation>Checking the chain of records…</translation>
    </message>
    <message>
        <source>Rantai catatan tidak utuh: %1. Jangan hapus apa pun, buat cadangan, lalu hubungi admin TI.</source>
        <translation>The chain of records is broken: %1. Delete nothing, make a backup, then contact the IT admin.</translation>
    </message>
    <message>
        <source>Rantai catatan utuh: %1 catatan dan %2 tanda tangan diperiksa, tidak ada yang berubah.</source>
        <translation>The chain of records is intact. Records checked: %1, signatures: %2; nothing was altered.</translation>
    </message>
    <message>
        <source>Hanya admin yang boleh menghapus PIN. Minta admin masuk lebih dahulu.</source>
        <translation>Only an admin may delete a PIN. Ask an admin to sign in first.</translation>
    </message>
    <message>
        <source>Tampilan tersimpan. Jendela dibuka lagi dalam bahasa itu.</source>
        <translation>Appearance saved. The window reopens in that language.</translation>
    </message>
    <message>
        <source>Folder itu tidak terlihat dari PC ini. Tulis alamat lengkapnya, atau kosongkan.</source>
        <translation>This PC does not see that folder. Write its whole path, or leave it empty.</translation>
    </message>
    <message>
        <source>Pencetak dan pemindai PC ini tersimpan.</source>
        <translation>Printers and scanner of this PC are saved.</translation>
    </message>
    <message numerus="yes">
        <source>Cadangan tersimpan, tetapi %n lampiran rusak di PC ini dan tidak ikut. Lampirkan lagi aslinya.</source>
        <translation>
            <numerusform>The backup is made, but %n file is damaged on this PC and not in it. Attach the original again.</numerusform>
            <numerusform>The backup is made, but %n files are damaged on this PC and not in it. Attach the originals again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cadangan tersimpan di %1, dan %n lampiran baru di folder loket-berkas di sebelahnya. Simpan keduanya bersama.</source>
        <translation>
            <numerusform>The backup is at %1, and %n new file in the folder loket-berkas beside it. Keep the two together.</numerusform>
            <numerusform>The backup is at %1, and %n new files in the folder loket-berkas beside it. Keep the two together.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cadangan tersimpan di %1. Lampirannya di folder loket-berkas di sebelahnya; simpan keduanya bersama.</source>
        <translation>The backup is at %1. Its files are in the folder loket-berkas beside it; keep the two together.</translation>
    </message>
    <message>
        <source>Sudah ada pencetak bernama %1. Pilih nama lain.</source>
        <translation>There is a printer named %1 already. Choose another name.</translation>
    </message>
    <message>
        <source>%1 masih dicetak di sini. Pilih pencetak lain untuknya di bagian Pencetak, lalu hapus.</source>
        <translation>%1 is still printed here. Choose another printer for it under Printers, then remove.</translation>
    </message>
    <message>
        <source>Tulis alamat jaringan seperti 192.168.1.50, atau nama perangkat seperti /dev/usb/lp0.</source>
        <translation>Write a network address like 192.168.1.50, or the name of a device like /dev/usb/lp0.</translation>
    </message>
    <message>
        <source>Nama harus diisi, paling panjang %1 huruf, tanpa tanda |.</source>
        <translation>A name is needed, of at most %1 letters, without the sign |.</translation>
    </message>
    <message>
        <source>%1 tersimpan. Pilih di bagian Pencetak surat mana yang dicetak di sana.</source>
        <translation>%1 is saved. Choose under Printers which papers are printed there.</translation>
    </message>
    <message>
        <source>Menghapus…</source>
        <translation>Removing…</translation>
    </message>
    <message>
        <source>%1 dihapus dari PC ini.</source>
        <translation>%1 was removed from this PC.</translation>
    </message>
    <message>
        <source>Hanya admin yang boleh mengubah data kantor. Minta admin masuk lebih dahulu.</source>
        <translation>Only the administrator may change the office. Ask the administrator to sign in first.</translation>
    </message>
    <message>
        <source>Hanya admin yang boleh mengatur verifikasi. Minta admin masuk lebih dahulu.</source>
        <translation>Only an administrator may set up the verification. Ask one to sign in first.</translation>
    </message>
    <message>
        <source>Harus https://, agar data warga tidak terbaca di jaringan.</source>
        <translation>It must be https://, so that nobody on the network reads citizens&apos; data.</translation>
    </message>
    <message>
        <source>Tulis alamat server saja, misalnya https://verifikasi.bitungkota.go.id</source>
        <translation>Write the address of the server alone, such as https://verifikasi.bitungkota.go.id</translation>
    </message>
    <message>
        <source>Token harus diisi.</source>
        <translation>The token must be filled in.</translation>
    </message>
    <message>
        <source>Token hanya huruf, angka, dan tanda tanpa spasi.</source>
        <translation>A token has letters, digits and signs, and no spaces.</translation>
    </message>
    <message>
        <source>Verifikasi Dukcapil dimatikan di PC ini.</source>
        <translation>Verification by Dukcapil is turned off on this PC.</translation>
    </message>
    <message>
        <source>Server verifikasi tersimpan.</source>
        <translation>The verification server is saved.</translation>
    </message>
</context>
<context>
    <name>SettingsSection</name>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Belum tersimpan. Perbaiki kolom yang ditandai.</source>
        <translation>Not saved. Correct the marked fields.</translation>
    </message>
</context>
<context>
    <name>SignInController</name>
    <message>
        <source>belum pernah masuk di PC ini</source>
        <translation>has never signed in on this PC</translation>
    </message>
    <message>
        <source>belum punya PIN</source>
        <translation>has no PIN yet</translation>
    </message>
    <message>
        <source>PIN itu terlalu mudah ditebak. Pilih enam angka lain.</source>
        <translation>That PIN is too easy to guess. Choose six other digits.</translation>
    </message>
    <message>
        <source>PIN terdiri atas enam angka.</source>
        <translation>A PIN has six digits.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Siapa yang bertugas?</source>
        <translation>Who is on duty?</translation>
    </message>
    <message>
        <source>Pilih nama, lalu ketik PIN.</source>
        <translation>Choose your name, then type your PIN.</translation>
    </message>
    <message>
        <source>Petugas di PC ini</source>
        <translation>Officers on this PC</translation>
    </message>
    <message>
        <source>Masuk tidak memerlukan jaringan. Lima kali PIN salah, akun terkunci 5 menit.</source>
        <translation>Signing in needs no network. Five wrong PINs lock the account for 5 minutes.</translation>
    </message>
    <message>
        <source>Bantuan</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Mode latihan</source>
        <translation>Training mode</translation>
    </message>
    <message numerus="yes">
        <source>PIN salah. Masih %n kali lagi.</source>
        <translation>
            <numerusform>Wrong PIN. %n try left.</numerusform>
            <numerusform>Wrong PIN. %n tries left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dtk</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 mnt %2 dtk</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Memeriksa PIN…</source>
        <translation>Checking the PIN…</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>%1, %2 angka</source>
        <translation>%1, %2 digits</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Buat PIN</source>
        <translation>Make a PIN</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Ulangi PIN</source>
        <translation>PIN again</translation>
    </message>
    <message>
        <source>Ketik sekali lagi PIN yang sama.</source>
        <translation>Type the same PIN once more.</translation>
    </message>
    <message>
        <source>Simpan PIN</source>
        <translation>Save PIN</translation>
    </message>
    <message>
        <source>Kedua PIN tidak sama. Buat sekali lagi.</source>
        <translation>The two PINs differ. Make it once more.</translation>
    </message>
    <message>
        <source>Petugas lain…</source>
        <translation>Other officer…</translation>
    </message>
    <message>
        <source>Akun terkunci. Tunggu %1, lalu coba lagi.</source>
        <translation>Account locked. Wait %1, then try again.</translation>
    </message>
    <message>
        <source>Menyiapkan data</source>
        <translation>Preparing the data</translation>
    </message>
    <message>
        <source>Setelah pembaruan bisa beberapa menit. Biarkan PC menyala.</source>
        <translation>After an update this can take minutes. Leave the PC on.</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Digambar dengan tetikus, jari, atau pena. Delete menghapusnya.</source>
        <translation>Drawn by mouse, finger or pen. Delete wipes it.</translation>
    </message>
    <message>
        <source>Tanda tangan di sini</source>
        <translation>Sign here</translation>
    </message>
</context>
<context>
    <name>StandardBar</name>
    <message>
        <source>Waktu layanan terhadap standar: %1 persen</source>
        <translation>Service time against the standard: %1 per cent</translation>
    </message>
</context>
<context>
    <name>StandardEditing</name>
    <message>
        <source>%1 versi %2 terbit dan sudah berlaku. Permohonan lama tetap memakai versinya.</source>
        <translation>%1 version %2 is issued and in force. Earlier applications keep their version.</translation>
    </message>
    <message>
        <source>%1 versi %2 terbit dan berlaku mulai %3. Sampai saat itu versi lama dipakai.</source>
        <translation>%1 version %2 is issued and valid from %3. Until then the old version is used.</translation>
    </message>
</context>
<context>
    <name>StandardEditor</name>
    <message>
        <source>selalu wajib</source>
        <translation>always required</translation>
    </message>
    <message>
        <source>bila “%1”</source>
        <translation>if “%1”</translation>
    </message>
    <message>
        <source>Versi baru: %1</source>
        <translation>New version: %1</translation>
    </message>
    <message>
        <source>%1, versi %2</source>
        <translation>%1, version %2</translation>
    </message>
    <message>
        <source>menggantikan versi %1, %2</source>
        <translation>replaces version %1, %2</translation>
    </message>
    <message>
        <source>Bagian standar</source>
        <translation>Parts of the standard</translation>
    </message>
    <message>
        <source>Buang draf</source>
        <translation>Discard draft</translation>
    </message>
    <message>
        <source>Tutup, simpan draf</source>
        <translation>Close, keep draft</translation>
    </message>
    <message>
        <source>Terbitkan</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Pokok</source>
        <translation>Basics</translation>
    </message>
    <message>
        <source>Persyaratan</source>
        <translation>Requirements</translation>
    </message>
    <message>
        <source>Formulir</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Pelayanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Pengelolaan</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Lembar untuk warga</source>
        <translation>Sheet for citizens</translation>
    </message>
    <message>
        <source>Mulai berlaku</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>sebelum hari itu versi lama tetap dipakai</source>
        <translation>before that day the old version is used</translation>
    </message>
    <message>
        <source>Nomor SK</source>
        <translation>Decree number</translation>
    </message>
    <message>
        <source>yang menetapkan versi ini</source>
        <translation>that enacts this version</translation>
    </message>
    <message>
        <source>Nama layanan</source>
        <translation>Service name</translation>
    </message>
    <message>
        <source>Instansi</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Lama di loket</source>
        <translation>Time at the counter</translation>
    </message>
    <message>
        <source>menit, untuk waktu layan dan perkiraan tunggu</source>
        <translation>minutes, for the service time and the estimated wait</translation>
    </message>
    <message>
        <source>Sebutan warga</source>
        <translation>What citizens say</translation>
    </message>
    <message>
        <source>satu per baris; dipakai pencarian di Informasi</source>
        <translation>one per line; the search in Information uses them</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>dari mana isi standar ini</source>
        <translation>where this standard was taken from</translation>
    </message>
    <message>
        <source>Tanggal sumber</source>
        <translation>Date of the source</translation>
    </message>
    <message>
        <source>Pemeriksa</source>
        <translation>Verified by</translation>
    </message>
    <message>
        <source>siapa yang mencocokkan isi ini dengan SK</source>
        <translation>who compared this with the decree</translation>
    </message>
    <message>
        <source>Contoh</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>ini contoh, bukan ketetapan instansi</source>
        <translation>this is an example, not an enactment of the agency</translation>
    </message>
    <message>
        <source>tanpa nama</source>
        <translation>without a name</translation>
    </message>
    <message>
        <source>asli diperlihatkan</source>
        <translation>original shown</translation>
    </message>
    <message>
        <source>asli ditarik</source>
        <translation>original kept</translation>
    </message>
    <message>
        <source>fotokopi</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>formulir</source>
        <translation>form</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>misalnya “dari bidan atau rumah sakit”</source>
        <translation>for example “from a midwife or hospital”</translation>
    </message>
    <message>
        <source>Yang diminta</source>
        <translation>What is asked for</translation>
    </message>
    <message>
        <source>fotokopi diserahkan</source>
        <translation>copy handed in</translation>
    </message>
    <message>
        <source>formulir diisi dan diserahkan</source>
        <translation>form filled in and handed in</translation>
    </message>
    <message>
        <source>Pengganti</source>
        <translation>Alternatives</translation>
    </message>
    <message>
        <source>syarat dengan kelompok yang sama saling menggantikan</source>
        <translation>requirements with the same group replace each other</translation>
    </message>
    <message>
        <source>Kapan wajib</source>
        <translation>When required</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>tercetak di lembar syarat, misalnya “wajib bila diwakili”</source>
        <translation>printed on the sheet, for example “required if represented”</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>huruf kecil, angka, tanda hubung</source>
        <translation>small letters, digits, hyphens</translation>
    </message>
    <message>
        <source>%1, wajib</source>
        <translation>%1, required</translation>
    </message>
    <message>
        <source>Kolom formulir</source>
        <translation>Fields of the form</translation>
    </message>
    <message>
        <source>Nama kolom</source>
        <translation>Field name</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>menentukan cara isian diperiksa saat diketik</source>
        <translation>decides how what is typed is checked</translation>
    </message>
    <message>
        <source>Wajib</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>harus diisi sebelum didaftarkan</source>
        <translation>must be filled in before registering</translation>
    </message>
    <message>
        <source>Pilihan</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>hanya untuk jenis Pilihan; satu per baris: kode = kata</source>
        <translation>only for the kind Choices; one per line: code = word</translation>
    </message>
    <message>
        <source>Bantuan</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>sebaris di bawah kolom, untuk petugas</source>
        <translation>a line for the officer</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>kolom pada baris yang sama berdampingan</source>
        <translation>fields of the same row stand side by side</translation>
    </message>
    <message>
        <source>satu langkah per baris</source>
        <translation>one step per line</translation>
    </message>
    <message>
        <source>dihitung sejak berkas lengkap</source>
        <translation>counted from the complete file</translation>
    </message>
    <message>
        <source>Satuan waktu</source>
        <translation>Unit of time</translation>
    </message>
    <message>
        <source>satu peraturan per baris</source>
        <translation>one regulation per line</translation>
    </message>
    <message>
        <source>Sedang diterbitkan…</source>
        <translation>Being issued…</translation>
    </message>
    <message numerus="yes">
        <source>%n perubahan terhadap versi lama. Draf tersimpan di PC ini.</source>
        <translation>
            <numerusform>%n change against the old version. The draft is kept on this PC.</numerusform>
            <numerusform>%n changes against the old version. The draft is kept on this PC.</numerusform>
        </translation>
    </message>
    <message>
        <source>Buang draf ini?</source>
        <translation>Discard this draft?</translation>
    </message>
    <message>
        <source>Semua yang ditulis untuk versi %1 hilang. Standar yang berlaku tidak berubah.</source>
        <translation>All that was written for version %1 is lost. The standard in force does not change.</translation>
    </message>
    <message>
        <source>Dijawab</source>
        <translation>Answered</translation>
    </message>
    <message numerus="yes">
        <source>%n perubahan terhadap versi lama.</source>
        <translation>
            <numerusform>%n change against the old version.</numerusform>
            <numerusform>%n changes against the old version.</numerusform>
        </translation>
    </message>
    <message>
        <source>Salinan versi lama. Isi tanggal mulai dan nomor SK, lalu ubah yang perlu.</source>
        <translation>A copy of the old version. Fill in the day and the decree number, then change what must change.</translation>
    </message>
    <message>
        <source>2. Prosedur</source>
        <translation>2. Procedure</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Hubungan</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Ditanyakan</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>kolom yang tidak ditanyakan tidak tampil dan tidak disimpan</source>
        <translation>a field that is not asked for is not shown and not kept</translation>
    </message>
    <message>
        <source>selalu</source>
        <translation>always</translation>
    </message>
    <message>
        <source>Jawaban</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>bila pemohon diwakili kuasa</source>
        <translation>if a proxy comes for the applicant</translation>
    </message>
    <message>
        <source>Tarif</source>
        <translation>Tariff</translation>
    </message>
</context>
<context>
    <name>StandardImportDialog</name>
    <message>
        <source>%1, layanan baru, versi %2</source>
        <translation>%1, new service, version %2</translation>
    </message>
    <message numerus="yes">
        <source>%n persyaratan</source>
        <translation>
            <numerusform>%n requirement</numerusform>
            <numerusform>%n requirements</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, versi %2 menjadi %3</source>
        <translation>%1, version %2 becomes %3</translation>
    </message>
    <message>
        <source>Isinya sama dengan versi yang ada.</source>
        <translation>The same as the version that is there.</translation>
    </message>
    <message>
        <source>Yang berubah menurut %1</source>
        <translation>What %1 changes</translation>
    </message>
    <message numerus="yes">
        <source>Ambil %n standar</source>
        <translation>
            <numerusform>Take %n standard</numerusform>
            <numerusform>Take %n standards</numerusform>
        </translation>
    </message>
    <message>
        <source>Nomor SK</source>
        <translation>Decree number</translation>
    </message>
    <message>
        <source>Mulai berlaku</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Perubahan</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Versi lama tetap ada untuk permohonan yang dimulai dengannya.</source>
        <translation>The old version stays for applications that began with it.</translation>
    </message>
    <message>
        <source>Isi nomor SK dan tanggal mulai berlaku</source>
        <translation>Fill in the decree number and the day from which it is valid</translation>
    </message>
</context>
<context>
    <name>StandardWords</name>
    <message>
        <source>%1 menit</source>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>Nama layanan</source>
        <translation>Service name</translation>
    </message>
    <message>
        <source>Instansi</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Lama di loket</source>
        <translation>Time at the counter</translation>
    </message>
    <message>
        <source>Mulai berlaku</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Nomor SK</source>
        <translation>Decree number</translation>
    </message>
    <message>
        <source>1. Persyaratan</source>
        <translation>1. Requirements</translation>
    </message>
    <message>
        <source>2. Sistem, mekanisme, dan prosedur</source>
        <translation>2. System, mechanism and procedure</translation>
    </message>
    <message>
        <source>3. Jangka waktu pelayanan</source>
        <translation>3. Service time</translation>
    </message>
    <message>
        <source>4. Biaya atau tarif</source>
        <translation>4. Fee or tariff</translation>
    </message>
    <message>
        <source>5. Produk pelayanan</source>
        <translation>5. Product of the service</translation>
    </message>
    <message>
        <source>6. Penanganan pengaduan</source>
        <translation>6. Handling of complaints</translation>
    </message>
    <message>
        <source>7. Dasar hukum</source>
        <translation>7. Legal basis</translation>
    </message>
    <message>
        <source>8. Sarana dan prasarana</source>
        <translation>8. Facilities</translation>
    </message>
    <message>
        <source>9. Kompetensi pelaksana</source>
        <translation>9. Competence of staff</translation>
    </message>
    <message>
        <source>10. Pengawasan internal</source>
        <translation>10. Internal supervision</translation>
    </message>
    <message>
        <source>11. Jumlah pelaksana</source>
        <translation>11. Number of staff</translation>
    </message>
    <message>
        <source>12. Jaminan pelayanan</source>
        <translation>12. Service guarantee</translation>
    </message>
    <message>
        <source>13. Jaminan keamanan</source>
        <translation>13. Security guarantee</translation>
    </message>
    <message>
        <source>14. Evaluasi kinerja</source>
        <translation>14. Evaluation of staff</translation>
    </message>
    <message>
        <source>Formulir</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Sebutan sehari-hari</source>
        <translation>Everyday words</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Pemeriksa</source>
        <translation>Verified by</translation>
    </message>
    <message>
        <source>ditandai sebagai contoh, bukan ketetapan</source>
        <translation>marked as an example, not an enactment</translation>
    </message>
    <message>
        <source>ditambah: %1</source>
        <translation>added: %1</translation>
    </message>
    <message>
        <source>tidak lagi ditandai sebagai contoh</source>
        <translation>no longer marked as an example</translation>
    </message>
    <message>
        <source>dihapus: %1</source>
        <translation>removed: %1</translation>
    </message>
    <message>
        <source>urutannya berubah</source>
        <translation>in another order</translation>
    </message>
    <message>
        <source>diubah: %1</source>
        <translation>changed: %1</translation>
    </message>
    <message>
        <source>%1 menjadi %2</source>
        <translation>%1 becomes %2</translation>
    </message>
    <message>
        <source>Teks pendek</source>
        <translation>Short text</translation>
    </message>
    <message>
        <source>Teks panjang</source>
        <translation>Long text</translation>
    </message>
    <message>
        <source>Bilangan</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Rupiah</source>
        <translation>Rupiah</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Pilihan</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>Ya atau tidak</source>
        <translation>Yes or no</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nomor KK</source>
        <translation>KK number</translation>
    </message>
    <message>
        <source>NPWP</source>
        <translation>NPWP</translation>
    </message>
    <message>
        <source>Nomor telepon</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>menit</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>jam</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>hari kalender</source>
        <translation>calendar days</translation>
    </message>
    <message>
        <source>hari kerja</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>Kolom ini tidak dikenal. Periksa ejaannya.</source>
        <translation>This field is not known. Check its spelling.</translation>
    </message>
    <message>
        <source>Kolom ini tidak ada di berkas.</source>
        <translation>This field is not in the file.</translation>
    </message>
    <message>
        <source>Nomor versi harus lebih tinggi daripada yang sudah ada, versi %1.</source>
        <translation>The version number must be higher than the one there is, version %1.</translation>
    </message>
    <message>
        <source>Tidak boleh mulai sebelum versi yang lama, %1.</source>
        <translation>It must not begin before the old version, %1.</translation>
    </message>
    <message>
        <source>Isi tanggal mulai berlaku.</source>
        <translation>Fill in the day from which it is valid.</translation>
    </message>
    <message>
        <source>Isi nomor SK yang menetapkan versi ini.</source>
        <translation>Fill in the number of the decree that enacts this version.</translation>
    </message>
    <message>
        <source>Instansi ini tidak dikenal di kantor ini.</source>
        <translation>This agency is not known in this office.</translation>
    </message>
    <message>
        <source>Pilih antrean milik instansi layanan ini.</source>
        <translation>Choose a queue of the agency of this service.</translation>
    </message>
    <message>
        <source>Pilih asli, fotokopi, atau formulir. Asli diperlihatkan atau ditarik, tidak keduanya.</source>
        <translation>Choose original, copy or form. An original is shown or kept, not both.</translation>
    </message>
    <message>
        <source>Kelompok ini baru beranggota satu. Beri kelompok yang sama pada syarat penggantinya.</source>
        <translation>This group has one member only. Give its alternative the same group.</translation>
    </message>
    <message>
        <source>Pilih kolom formulir berjenis pilihan atau ya-tidak.</source>
        <translation>Choose a field of the form that is a choice or yes-no.</translation>
    </message>
    <message>
        <source>Pilih jawaban yang membuat syarat ini wajib.</source>
        <translation>Choose the answer that makes this requirement due.</translation>
    </message>
    <message>
        <source>Tulis alasannya, misalnya “wajib bila diwakili”.</source>
        <translation>Write the reason, for example “required if represented”.</translation>
    </message>
    <message>
        <source>Tulis setidaknya dua pilihan yang berbeda, satu per baris: kode = kata.</source>
        <translation>Write at least two different choices, one per line: code = word.</translation>
    </message>
    <message>
        <source>Kode terdiri atas huruf kecil, angka, dan tanda hubung, dan tidak boleh dipakai dua kali.</source>
        <translation>A code has small letters, digits and hyphens, and must not be used twice.</translation>
    </message>
    <message>
        <source>Tambahkan setidaknya satu persyaratan.</source>
        <translation>Add at least one requirement.</translation>
    </message>
    <message>
        <source>Layanan ini belum ada di kantor ini.</source>
        <translation>This office does not have this service yet.</translation>
    </message>
    <message>
        <source>Standar ini terlalu panjang. Ringkas uraiannya.</source>
        <translation>This standard is too long. Shorten its texts.</translation>
    </message>
    <message>
        <source>Isi “ya” atau “tidak”, dan setidaknya satu “ya” untuk tiap syarat.</source>
        <translation>Write “ya” or “tidak”, and at least one “ya” for each requirement.</translation>
    </message>
    <message>
        <source>Berkas ini tidak berbentuk standar pelayanan.</source>
        <translation>This file does not have the form of a service standard.</translation>
    </message>
    <message>
        <source>Kolom ini harus diisi dengan benar.</source>
        <translation>This field must be filled in correctly.</translation>
    </message>
    <message>
        <source>Nomor versi salah, atau dipakai dua kali di berkas ini.</source>
        <translation>The version number is wrong, or stands twice in this file.</translation>
    </message>
    <message>
        <source>Daftar orang</source>
        <translation>List of persons</translation>
    </message>
    <message>
        <source>Kolom ini bergantung pada kolom yang bergantung kembali padanya. Putuskan salah satu.</source>
        <translation>This field hangs on one that hangs on it in turn. Cut one of the two.</translation>
    </message>
    <message>
        <source>Pilih kolom lain yang berjenis pilihan atau ya-tidak, dan jawabannya.</source>
        <translation>Choose another field of the kind choice or yes-no, and its answer.</translation>
    </message>
    <message>
        <source>Daftar orang memerlukan kolom nama (kode “nama”, teks, wajib); lainnya teks, NIK, tanggal, atau pilihan, paling banyak 8.</source>
        <translation>A list of persons needs a column for the name (code “nama”, text, required); others are text, NIK, date or choice, at most 8.</translation>
    </message>
    <message>
        <source>Tarif paling sedikit satu dan paling banyak 40 baris.</source>
        <translation>A tariff has at least one and at most 40 lines.</translation>
    </message>
    <message>
        <source>Beri nama baris ini, seperti yang tercetak di tanda terima.</source>
        <translation>Give this line a name, as it stands on the receipt.</translation>
    </message>
    <message>
        <source>Pilih kolom formulir berjenis pilihan yang menentukan tarifnya.</source>
        <translation>Choose a field of the form of kind Choice that decides the price.</translation>
    </message>
    <message>
        <source>Tiap pilihan pada formulir harus mempunyai tarif, 0 sampai Rp999.999.999.999.</source>
        <translation>Each choice of the form must have a price, 0 to Rp999.999.999.999.</translation>
    </message>
    <message>
        <source>Pilih kolom formulir berjenis rupiah.</source>
        <translation>Choose a field of the form of kind Rupiah.</translation>
    </message>
    <message>
        <source>Pilih kolom formulir berjenis bilangan atau daftar orang.</source>
        <translation>Choose a field of the form that is a number or a list of persons.</translation>
    </message>
    <message>
        <source>Pilih kolom tanggal: hari terakhir yang belum terlambat.</source>
        <translation>Choose a date field: the last day that is in time.</translation>
    </message>
    <message>
        <source>Persentase dihitung dari baris yang bukan denda. Pilih baris itu.</source>
        <translation>A percentage is taken of lines that are no penalties. Choose one.</translation>
    </message>
    <message>
        <source>Isi persentase antara 0,01 dan 100.</source>
        <translation>Fill in a percentage between 0,01 and 100.</translation>
    </message>
    <message>
        <source>Isi denda antara Rp1 dan Rp999.999.999.999.</source>
        <translation>Fill in a penalty between Rp1 and Rp999.999.999.999.</translation>
    </message>
    <message>
        <source>Isi batas antara 1 dan 100.000.</source>
        <translation>Fill in a cap between 1 and 100.000.</translation>
    </message>
    <message>
        <source>Isi batas antara Rp1 dan Rp999.999.999.999.</source>
        <translation>Fill in a cap between Rp1 and Rp999.999.999.999.</translation>
    </message>
    <message>
        <source>Isi tarif antara Rp0 dan Rp999.999.999.999.</source>
        <translation>Fill in a price between Rp0 and Rp999.999.999.999.</translation>
    </message>
    <message>
        <source>Pilih jawaban yang membuat baris tarif ini berlaku.</source>
        <translation>Choose the answer that makes this line apply.</translation>
    </message>
</context>
<context>
    <name>StandardsPresenter</name>
    <message>
        <source>Versi %1 sudah ada. Naikkan nomor versi di berkas, lalu impor lagi. Standar yang lama tetap berlaku.</source>
        <translation>Version %1 exists already. Raise the version number in the file, then import again. The old standard stays in force.</translation>
    </message>
    <message>
        <source>Hanya admin yang boleh mengubah standar. Minta admin masuk lebih dahulu.</source>
        <translation>Only an administrator may change standards. Ask one to sign in first.</translation>
    </message>
    <message>
        <source>baris %1</source>
        <translation>line %1</translation>
    </message>
    <message>
        <source>baris %1, kolom “%2”</source>
        <translation>line %1, field “%2”</translation>
    </message>
    <message>
        <source>kolom “%1”</source>
        <translation>field “%1”</translation>
    </message>
    <message>
        <source>Berkas belum benar di %1. %2 Standar yang lama tetap berlaku.</source>
        <translation>The file is not right at %1. %2 The old standard stays in force.</translation>
    </message>
    <message>
        <source>%1 versi %2 diimpor dari %3. Permohonan lama tetap memakai versi lamanya.</source>
        <translation>%1 version %2 was imported from %3. Earlier applications keep their old version.</translation>
    </message>
    <message numerus="yes">
        <source>%n standar diimpor dari %1. Permohonan lama tetap memakai versi lamanya.</source>
        <translation>
            <numerusform>%n standard was imported from %1. Earlier applications keep their old version.</numerusform>
            <numerusform>%n standards were imported from %1. Earlier applications keep their old version.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tidak bisa ditulis. Pilih folder lain.</source>
        <translation>%1 cannot be written. Choose another folder.</translation>
    </message>
    <message>
        <source>Tersimpan di %1.</source>
        <translation>Saved in %1.</translation>
    </message>
</context>
<context>
    <name>StatusPill</name>
    <message>
        <source>Keadaan jaringan: %1</source>
        <translation>Network status: %1</translation>
    </message>
    <message>
        <source>Apa yang menunggu dikirim, sejak kapan, dan mengapa</source>
        <translation>What is waiting to be sent, since when, and why</translation>
    </message>
</context>
<context>
    <name>StorageSection</name>
    <message>
        <source>Penyimpanan</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>data di PC ini</source>
        <translation>data on this PC</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Ukuran</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Saat dibuka</source>
        <translation>On opening</translation>
    </message>
    <message>
        <source>Periksa rantai</source>
        <translation>Check chain</translation>
    </message>
    <message>
        <source>%1 catatan, masing-masing bertanda tangan</source>
        <translation>records: %1, each one signed</translation>
    </message>
    <message>
        <source>Berkas rusak disisihkan ke %1; %2 catatan diselamatkan</source>
        <translation>Damaged file set aside in %1; records rescued: %2</translation>
    </message>
    <message>
        <source>Baru dibuat</source>
        <translation>Newly made</translation>
    </message>
    <message>
        <source>Utuh</source>
        <translation>Intact</translation>
    </message>
    <message>
        <source>Simpan cadangan</source>
        <translation>Save backup</translation>
    </message>
    <message>
        <source>Cadangan Loket (*.sqlite)</source>
        <translation>Loket backup (*.sqlite)</translation>
    </message>
    <message>
        <source>%1 sudah ada dan tidak ditimpa. Pilih nama lain.</source>
        <translation>%1 already exists and is not overwritten. Choose another name.</translation>
    </message>
    <message>
        <source>Pilih cadangan</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>Pulihkan dari %1?</source>
        <translation>Restore from %1?</translation>
    </message>
    <message>
        <source>Pulihkan</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Pulihkan…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Cadangkan…</source>
        <translation>Back up…</translation>
    </message>
    <message>
        <source>Data sekarang disisihkan di folder yang sama, tidak dihapus. Yang dicatat sesudah cadangan itu tidak terlihat lagi di PC ini. Lampiran diambil dari folder loket-berkas di sebelah cadangan.</source>
        <translation>The present data is set aside in the same folder, not deleted. What was recorded after that backup is no longer seen on this PC. Files of applications are taken from the folder loket-berkas beside the backup.</translation>
    </message>
</context>
<context>
    <name>SupervisorPage</name>
    <message>
        <source>%1 mnt</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>dipanggil</source>
        <translation>called</translation>
    </message>
    <message>
        <source>Kosong</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>Istirahat</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Sekarang</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Perkembangan</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>Antrean sekarang</source>
        <translation>Queues now</translation>
    </message>
    <message>
        <source>jumlah menunggu, dan tunggu terlama dalam menit</source>
        <translation>number waiting, and longest wait in minutes</translation>
    </message>
    <message>
        <source>Klik batang untuk melihat nomornya</source>
        <translation>Click a bar to see its tickets</translation>
    </message>
    <message>
        <source>Belum bisa dilakukan</source>
        <translation>Not possible yet</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>Perlu tindakan</source>
        <translation>Needs action</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu tindakan</source>
        <translation>Nothing needs action</translation>
    </message>
    <message>
        <source>Lihat</source>
        <translation>See</translation>
    </message>
    <message>
        <source>Angka belum bisa dibaca lagi: %1</source>
        <translation>The figures could not be refreshed: %1</translation>
    </message>
    <message>
        <source>belum ada pembanding</source>
        <translation>nothing to compare yet</translation>
    </message>
    <message>
        <source>%1 di atas %2 jam ini</source>
        <translation>%1 above %2 at this time</translation>
    </message>
    <message>
        <source>%1 di bawah %2 jam ini</source>
        <translation>%1 below %2 at this time</translation>
    </message>
    <message>
        <source>sama dengan %1 jam ini</source>
        <translation>same as %1 at this time</translation>
    </message>
    <message>
        <source>%1 jam ini %2</source>
        <translation>%1 by now: %2</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Tunggu terlama</source>
        <translation>Longest wait</translation>
    </message>
    <message>
        <source>sasaran %1 mnt</source>
        <translation>target %1 min</translation>
    </message>
    <message>
        <source>Sedang dilayani</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>Loket buka</source>
        <translation>Open counters</translation>
    </message>
    <message>
        <source>%1 istirahat, %2 tutup</source>
        <translation>%1 on break, %2 closed</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Not served</translation>
    </message>
    <message>
        <source>%1 tidak hadir, %2 pergi</source>
        <translation>%1 no-show, %2 left</translation>
    </message>
    <message>
        <source>Janji hari ini</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>%1 belum siap</source>
        <translation>%1 not ready</translation>
    </message>
    <message>
        <source>tidak ada janji hari ini</source>
        <translation>nothing promised today</translation>
    </message>
    <message>
        <source>semua siap</source>
        <translation>all ready</translation>
    </message>
    <message>
        <source>%1 sudah ditangani hari ini</source>
        <translation>%1 dealt with today</translation>
    </message>
    <message>
        <source>Belum ada yang ditangani hari ini</source>
        <translation>Nothing dealt with today yet</translation>
    </message>
    <message>
        <source>Hubungi %1</source>
        <translation>Contact %1</translation>
    </message>
    <message>
        <source>%1 melayani %2 (%3) sejak %4, standar %5 mnt. Datangi atau telepon loketnya, lalu tandai di sini agar peringatan ini tidak muncul lagi untuk nomor itu.</source>
        <translation>%1 has been serving %2 (%3) since %4, standard %5 min. Go to or phone the counter, then mark it here so that this alert does not come back for that ticket.</translation>
    </message>
    <message>
        <source>Tandai sudah dihubungi</source>
        <translation>Mark as contacted</translation>
    </message>
    <message>
        <source>Sudah ditangani hari ini</source>
        <translation>Dealt with today</translation>
    </message>
    <message>
        <source>Petugas: %1</source>
        <translation>Officer: %1</translation>
    </message>
    <message>
        <source>%1, %2, standar %3 mnt</source>
        <translation>%1, %2, standard %3 min</translation>
    </message>
    <message>
        <source>Sejak pukul %1</source>
        <translation>Since %1</translation>
    </message>
    <message>
        <source>%1 sedang dipanggil</source>
        <translation>%1 is being called</translation>
    </message>
    <message>
        <source>Simpan tabel yang mana?</source>
        <translation>Save which table?</translation>
    </message>
    <message>
        <source>Angka per hari</source>
        <translation>Figures by day</translation>
    </message>
    <message>
        <source>datang, selesai, batal, tunggu, layanan</source>
        <translation>came, served, dropped out, waits, service</translation>
    </message>
    <message>
        <source>Tunggu menurut layanan</source>
        <translation>Waits by service</translation>
    </message>
    <message>
        <source>median, persentil 90, terlama, sasaran</source>
        <translation>median, 90th percentile, longest, target</translation>
    </message>
    <message>
        <source>Kedatangan per setengah jam</source>
        <translation>Arrivals by half-hour</translation>
    </message>
    <message>
        <source>Simpan CSV</source>
        <translation>Save CSV</translation>
    </message>
    <message>
        <source>Simpan %1</source>
        <translation>Save %1</translation>
    </message>
    <message>
        <source>Tabel CSV (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>Tabel tersimpan</source>
        <translation>Table saved</translation>
    </message>
    <message>
        <source>Tabel belum tersimpan</source>
        <translation>The table was not saved</translation>
    </message>
    <message>
        <source>%1 tidak bisa ditulis: %2. Pilih folder lain.</source>
        <translation>%1 cannot be written: %2. Choose another folder.</translation>
    </message>
    <message>
        <source>%1 biasanya %2</source>
        <comment>weekday, figure at this hour</comment>
        <translation>%1 usually %2</translation>
    </message>
    <message numerus="yes">
        <source>dan %n lainnya</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
    <message>
        <source>Kejanggalan hari ini</source>
        <translation>Oddities of today</translation>
    </message>
    <message>
        <source>Daftar permohonan yang diekspor hari ini</source>
        <translation>Lists of applications exported today</translation>
    </message>
</context>
<context>
    <name>SupervisorPresenter</name>
    <message>
        <source>%1 dibuka untuk %2</source>
        <translation>%1 opened for %2</translation>
    </message>
    <message>
        <source>%1 dihubungi tentang %2</source>
        <translation>%1 contacted about %2</translation>
    </message>
    <message numerus="yes">
        <source>Paling banyak %n hari.</source>
        <translation>
            <numerusform>At most %n day.</numerusform>
            <numerusform>At most %n days.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tanggal akhir mendahului tanggal awal.</source>
        <translation>The last day is before the first.</translation>
    </message>
    <message>
        <source>%1 kejanggalan dilihat</source>
        <translation>%1 oddities looked at</translation>
    </message>
    <message>
        <source>%1 ekspor dilihat</source>
        <translation>%1 exports looked at</translation>
    </message>
</context>
<context>
    <name>SupervisorWords</name>
    <message>
        <source>%1: %2 menunggu, terlama %3</source>
        <translation>%1: %2 waiting, longest %3</translation>
    </message>
    <message>
        <source>Semua loket untuk antrean ini sudah buka atau sedang istirahat.</source>
        <translation>All counters for this queue are open or on a break.</translation>
    </message>
    <message>
        <source>Tidak ada loket yang bisa dibuka untuk antrean ini.</source>
        <translation>No counter can be opened for this queue.</translation>
    </message>
    <message>
        <source>Lihat %1 nomor yang menunggu</source>
        <translation>See waiting tickets (%1)</translation>
    </message>
    <message>
        <source>Satu loket lagi menurunkan tunggu dari sekitar %1 ke sekitar %2 (perkiraan).</source>
        <translation>One more counter cuts the wait from about %1 to about %2 (estimate).</translation>
    </message>
    <message>
        <source>Belum ada loket yang buka. Dengan satu loket tunggu sekitar %1 (perkiraan).</source>
        <translation>No counter is open yet. With one counter the wait is about %1 (estimate).</translation>
    </message>
    <message>
        <source>Buka %1 untuk %2</source>
        <translation>Open %1 for %2</translation>
    </message>
    <message>
        <source>%1: %2 sudah %3</source>
        <translation>%1: %2 for %3 so far</translation>
    </message>
    <message>
        <source>Standar %1 mnt, %2, %3</source>
        <translation>Standard %1 min, %2, %3</translation>
    </message>
    <message>
        <source>Hubungi %1</source>
        <translation>Contact %1</translation>
    </message>
    <message>
        <source>%1 janji hari ini belum siap</source>
        <translation>Due today, not ready: %1</translation>
    </message>
    <message>
        <source>Paling awal pukul %1, %2</source>
        <translation>Earliest at %1, %2</translation>
    </message>
    <message>
        <source>Lihat %1 permohonan</source>
        <translation>See applications (%1)</translation>
    </message>
    <message>
        <source>%1 cetakan belum keluar</source>
        <translation>Not printed yet: %1</translation>
    </message>
    <message>
        <source>sejak %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>Lihat cetakan</source>
        <translation>See prints</translation>
    </message>
    <message>
        <source>%1 melayani</source>
        <translation>%1 serving</translation>
    </message>
    <message>
        <source>%1 memanggil</source>
        <translation>%1 calling</translation>
    </message>
    <message>
        <source>%1 kosong</source>
        <translation>%1 free</translation>
    </message>
    <message>
        <source>%1 istirahat</source>
        <translation>%1 on break</translation>
    </message>
    <message>
        <source>%1 tutup</source>
        <translation>%1 closed</translation>
    </message>
    <message>
        <source>%1 kejanggalan belum dilihat</source>
        <translation>%1 oddities not looked at</translation>
    </message>
    <message>
        <source>Lihat semuanya</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>seorang petugas</source>
        <translation>an officer</translation>
    </message>
    <message>
        <source>%1 dipanggil dua loket, panggilan %2 tidak berlaku</source>
        <translation>%1 was called by two counters, %2&apos;s call does not hold</translation>
    </message>
    <message>
        <source>%1 dipanggil dua loket, panggilan %2 (%3) tidak berlaku</source>
        <translation>%1 was called by two counters, the call of %2 (%3) does not hold</translation>
    </message>
    <message>
        <source>%1 diteruskan %2, padahal dilayani loket lain</source>
        <translation>%2 went on with %1, which another counter serves</translation>
    </message>
    <message>
        <source>%1: langkah %2 tidak berlaku, keadaannya sudah berubah</source>
        <translation>%1: the step of %2 does not hold, its state had changed</translation>
    </message>
    <message>
        <source>%1: urungan %2 terlambat</source>
        <translation>%1: the undo of %2 came too late</translation>
    </message>
    <message>
        <source>%1: catatan %2 tidak terbaca di PC ini (%3)</source>
        <translation>%1: a record of %2 cannot be read on this PC (%3)</translation>
    </message>
    <message>
        <source>Pukul %1, %2</source>
        <translation>At %1, %2</translation>
    </message>
    <message>
        <source>riwayat hub tidak cocok dengan yang pernah dilihat PC ini. Jangan hapus apa pun; minta pengelola hub menjalankan loketd verify</source>
        <translation>the hub&apos;s history does not match what this PC has seen before. Delete nothing; ask whoever runs the hub to run loketd verify</translation>
    </message>
    <message>
        <source>%1 daftar permohonan diekspor</source>
        <translation>%1 lists of applications exported</translation>
    </message>
    <message>
        <source>sedang atau belum selesai ditulis</source>
        <translation>being written, or not finished</translation>
    </message>
    <message>
        <source>NIK utuh</source>
        <translation>whole NIK</translation>
    </message>
    <message>
        <source>NIK disamarkan</source>
        <translation>NIK masked</translation>
    </message>
    <message>
        <source>gagal ditulis</source>
        <translation>could not be written</translation>
    </message>
    <message>
        <source>dibatalkan</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>Pukul %1, %2: %3 permohonan, %4, untuk %5</source>
        <translation>%1, %2: %3 applications, %4, for %5</translation>
    </message>
    <message>
        <source>pusat tidak dapat membuktikan bahwa catatan yang dikirim hub masih utuh di sana. Pelayanan tetap berjalan dan catatan di sini tidak berkurang; minta pengelola pusat menjalankan loketd verify</source>
        <translation>the centre cannot prove that what the hub sent it is still whole there. Work goes on and nothing is missing here; ask whoever runs the centre to run loketd verify</translation>
    </message>
</context>
<context>
    <name>TariffPage</name>
    <message>
        <source>Jumlah tetap</source>
        <translation>A fixed sum</translation>
    </message>
    <message>
        <source>Menurut pilihan di formulir</source>
        <translation>By a choice of the form</translation>
    </message>
    <message>
        <source>Sebesar isian rupiah di formulir</source>
        <translation>As much as a rupiah field of the form says</translation>
    </message>
    <message>
        <source>Denda, rupiah tiap hari atau bulan</source>
        <translation>Penalty, rupiah for each day or month</translation>
    </message>
    <message>
        <source>Denda, persen tiap hari atau bulan</source>
        <translation>Penalty, per cent for each day or month</translation>
    </message>
    <message>
        <source>4. Biaya atau tarif</source>
        <translation>4. Fee or tariff</translation>
    </message>
    <message>
        <source>rupiah; 0 bila tidak dipungut. Bila bergantung pada formulir, tambahkan baris di bawah</source>
        <translation>rupiah; 0 when nothing is asked for. Where it depends on the form, add lines below</translation>
    </message>
    <message>
        <source>Uraian biaya</source>
        <translation>How the fee is counted</translation>
    </message>
    <message>
        <source>di lembar syarat: menggantikan jumlah, atau di bawah tarif</source>
        <translation>on the sheet: in place of the sum, or below the tariff</translation>
    </message>
    <message>
        <source>Kode rekening</source>
        <translation>Account code</translation>
    </message>
    <message>
        <source>tanpa nama</source>
        <translation>without a name</translation>
    </message>
    <message>
        <source>Baris tarif</source>
        <translation>Lines of the tariff</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>seperti yang tercetak di tanda terima</source>
        <translation>as it stands on the receipt</translation>
    </message>
    <message>
        <source>Cara hitung</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>huruf kecil, angka, tanda hubung</source>
        <translation>small letters, digits, hyphens</translation>
    </message>
    <message>
        <source>Tarif</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>rupiah</source>
        <translation>rupiah</translation>
    </message>
    <message>
        <source>Pilihan</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>kolom formulir yang menentukan tarifnya</source>
        <translation>the field of the form that decides the price</translation>
    </message>
    <message>
        <source>Tarif tiap pilihan</source>
        <translation>Price of each choice</translation>
    </message>
    <message>
        <source>Isian rupiah</source>
        <translation>Rupiah field</translation>
    </message>
    <message>
        <source>kolom formulir yang berisi jumlahnya</source>
        <translation>the field of the form that holds the sum</translation>
    </message>
    <message>
        <source>Dikalikan</source>
        <translation>Multiplied</translation>
    </message>
    <message>
        <source>tidak, sekali saja</source>
        <translation>no, once only</translation>
    </message>
    <message>
        <source>Satuan</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>misalnya “lembar”</source>
        <translation>“page”, for example</translation>
    </message>
    <message>
        <source>Terlambat sejak</source>
        <translation>Late since</translation>
    </message>
    <message>
        <source>hari terakhir yang belum terlambat; dihitung sampai hari pendaftaran</source>
        <translation>the last day in time; counted up to the day of registration</translation>
    </message>
    <message>
        <source>Tiap</source>
        <translation>For each</translation>
    </message>
    <message>
        <source>yang sudah berjalan dihitung penuh</source>
        <translation>one that has begun counts whole</translation>
    </message>
    <message>
        <source>hari</source>
        <translation>day</translation>
    </message>
    <message>
        <source>bulan</source>
        <translation>month</translation>
    </message>
    <message>
        <source>Denda</source>
        <translation>Penalty</translation>
    </message>
    <message>
        <source>rupiah, tiap hari atau bulan</source>
        <translation>rupiah, for each day or month</translation>
    </message>
    <message>
        <source>Persen</source>
        <translation>Per cent</translation>
    </message>
    <message>
        <source>misalnya 1 atau 0,5</source>
        <translation>1 or 0,5, for example</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>Of</translation>
    </message>
    <message>
        <source>baris yang dikenai persentase</source>
        <translation>the lines that the percentage is taken of</translation>
    </message>
    <message>
        <source>semua baris yang bukan denda</source>
        <translation>all lines that are no penalties</translation>
    </message>
    <message>
        <source>Pembulatan</source>
        <translation>Rounding</translation>
    </message>
    <message>
        <source>satu kali, dari hasil seluruhnya ke rupiah penuh</source>
        <translation>once, of the whole result, to whole rupiah</translation>
    </message>
    <message>
        <source>ke bawah</source>
        <translation>down</translation>
    </message>
    <message>
        <source>ke atas</source>
        <translation>up</translation>
    </message>
    <message>
        <source>Paling banyak</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>hari atau bulan; 0 bila tanpa batas</source>
        <translation>days or months; 0 for no cap</translation>
    </message>
    <message>
        <source>rupiah; 0 bila tanpa batas</source>
        <translation>rupiah; 0 for no cap</translation>
    </message>
    <message>
        <source>Berlaku</source>
        <translation>Applies</translation>
    </message>
    <message>
        <source>selalu</source>
        <translation>always</translation>
    </message>
    <message>
        <source>bila pemohon diwakili kuasa</source>
        <translation>if the applicant is represented by a proxy</translation>
    </message>
    <message>
        <source>bila “%1”</source>
        <translation>if “%1”</translation>
    </message>
    <message>
        <source>Dijawab</source>
        <translation>Answered</translation>
    </message>
</context>
<context>
    <name>TemplateEditing</name>
    <message>
        <source>Catatan: %1</source>
        <translation>Note: %1</translation>
    </message>
    <message>
        <source>tidak dicetak</source>
        <translation>not printed</translation>
    </message>
    <message>
        <source>seperti bawaan</source>
        <translation>as shipped</translation>
    </message>
    <message>
        <source>%1 dicetak begini mulai kertas berikutnya, di semua loket.</source>
        <translation>%1: printed like this from the next paper on, at every counter.</translation>
    </message>
    <message>
        <source>Hanya admin yang boleh mengubah kertas. Minta admin masuk lebih dahulu.</source>
        <translation>Only an administrator may change the papers. Ask one to sign in first.</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>Ubah kertas: %1</source>
        <translation>Change the paper: %1</translation>
    </message>
    <message>
        <source>kepala kertas dan tanda tangan tetap di tempatnya</source>
        <translation>the head of the paper and the signatures stay in their places</translation>
    </message>
    <message>
        <source>Bagian susunan</source>
        <translation>Parts of the template</translation>
    </message>
    <message>
        <source>Susunan</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Kalimat</source>
        <translation>Sentences</translation>
    </message>
    <message>
        <source>Potongan</source>
        <translation>Pieces</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Naikkan</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Turunkan</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Cetak bagian ini</source>
        <translation>Print this part</translation>
    </message>
    <message>
        <source>Bahasa Indonesia</source>
        <translation>Indonesian</translation>
    </message>
    <message>
        <source>Bahasa Inggris, bila berbeda</source>
        <translation>English, where it differs</translation>
    </message>
    <message>
        <source>Seperti bawaan</source>
        <translation>As shipped</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Buang perubahan</source>
        <translation>Discard the changes</translation>
    </message>
    <message>
        <source>Perubahan pada kertas ini belum disimpan.</source>
        <translation>The changes to this paper are not saved yet.</translation>
    </message>
    <message>
        <source>Buang</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Belum ada potongan</source>
        <translation>No pieces yet</translation>
    </message>
    <message>
        <source>Potongan adalah kalimat yang dipakai di beberapa tempat.</source>
        <translation>A piece is a sentence that stands in several places.</translation>
    </message>
    <message>
        <source>Belum ada yang diubah</source>
        <translation>Nothing has been changed yet</translation>
    </message>
    <message>
        <source>Sudah seperti bawaan</source>
        <translation>Already as shipped</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Bagian ini tidak dicetak</source>
        <translation>This part is not printed</translation>
    </message>
    <message>
        <source>Sudah yang pertama</source>
        <translation>Already the first</translation>
    </message>
    <message>
        <source>Naikkan (Alt+Panah atas)</source>
        <translation>Move up (Alt+Up)</translation>
    </message>
    <message>
        <source>Sudah yang terakhir</source>
        <translation>Already the last</translation>
    </message>
    <message>
        <source>Turunkan (Alt+Panah bawah)</source>
        <translation>Move down (Alt+Down)</translation>
    </message>
    <message>
        <source>Kalimat ini sudah seperti bawaan</source>
        <translation>This sentence is as shipped already</translation>
    </message>
    <message>
        <source>Bagian bawaan tidak bisa dihapus</source>
        <translation>Shipped parts cannot be removed</translation>
    </message>
    <message>
        <source>Kembalikan kalimat bawaan</source>
        <translation>Put the shipped sentence back</translation>
    </message>
    <message>
        <source>Boleh dipindah dan boleh ditiadakan.</source>
        <translation>May be moved and may be left out.</translation>
    </message>
    <message>
        <source>Wajib ada di kertas ini; boleh dipindah.</source>
        <translation>Must stand on this paper; may be moved.</translation>
    </message>
    <message>
        <source>Kosong tidak boleh. Baris baru dicetak sebagai baris baru di kalimat kaki.</source>
        <translation>It may not be empty. In the sentences at the foot a new line is printed as a new line.</translation>
    </message>
    <message>
        <source>Tulis %1 di kalimat atau catatan mana pun untuk mencetaknya di sana.</source>
        <translation>Write %1 in any sentence or note to print it there.</translation>
    </message>
    <message>
        <source>Nama yang diganti isinya saat dicetak: %1</source>
        <translation>Names that are filled in when it is printed: %1</translation>
    </message>
    <message>
        <source>Catatan baru</source>
        <translation>New note</translation>
    </message>
    <message>
        <source>Potongan baru</source>
        <translation>New piece</translation>
    </message>
    <message>
        <source>Nama, misalnya “jam buka”</source>
        <translation>Name, for example “opening hours”</translation>
    </message>
    <message>
        <source>Nama “%1” sudah dipakai atau tidak berisi huruf. Pilih nama lain.</source>
        <translation>The name “%1” is taken or has no letters. Choose another one.</translation>
    </message>
</context>
<context>
    <name>TemplateWords</name>
    <message>
        <source>kalimat “%1”</source>
        <translation>the sentence “%1”</translation>
    </message>
    <message>
        <source>catatan “%1”</source>
        <translation>the note “%1”</translation>
    </message>
    <message>
        <source>potongan “%1”</source>
        <translation>the piece “%1”</translation>
    </message>
    <message>
        <source>Data pokok</source>
        <translation>Main facts</translation>
    </message>
    <message>
        <source>Berkas yang diterima</source>
        <translation>Papers received</translation>
    </message>
    <message>
        <source>Janji dan biaya</source>
        <translation>Promise and fee</translation>
    </message>
    <message>
        <source>Kode QR dan keaslian</source>
        <translation>QR code and genuineness</translation>
    </message>
    <message>
        <source>Waktu dan perkiraan</source>
        <translation>Time and estimate</translation>
    </message>
    <message>
        <source>Kode QR antrean</source>
        <translation>QR code of the queue</translation>
    </message>
    <message>
        <source>Yang masih kurang</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>Yang sudah ada</source>
        <translation>What is there</translation>
    </message>
    <message>
        <source>Jumlah dan cara bayar</source>
        <translation>Sum and means of payment</translation>
    </message>
    <message>
        <source>Dokumen yang diserahkan</source>
        <translation>Documents handed out</translation>
    </message>
    <message>
        <source>Kalimat di kaki kertas</source>
        <translation>Sentences at the foot</translation>
    </message>
    <message>
        <source>Tentang berkas asli</source>
        <translation>About the originals</translation>
    </message>
    <message>
        <source>Cara pengambilan, di lembar</source>
        <translation>How to collect, on sheets</translation>
    </message>
    <message>
        <source>Cara pengambilan, di struk</source>
        <translation>How to collect, on rolls</translation>
    </message>
    <message>
        <source>Pengaduan</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>Pemakaian data</source>
        <translation>Use of data</translation>
    </message>
    <message>
        <source>Pernyataan di kepala slip</source>
        <translation>Statement at the head of the slip</translation>
    </message>
    <message>
        <source>Tentang berkas yang dibawa pulang</source>
        <translation>About the papers taken home</translation>
    </message>
    <message>
        <source>Ajakan kembali, judul</source>
        <translation>Coming back, title</translation>
    </message>
    <message>
        <source>Ajakan kembali, kalimat</source>
        <translation>Coming back, sentence</translation>
    </message>
    <message>
        <source>Berkas ini dari versi Loket yang lebih baru. Perbarui Loket dahulu.</source>
        <translation>This file is from a newer version of Loket. Update Loket first.</translation>
    </message>
    <message>
        <source>Baris %1 tidak bisa dibaca: %2.</source>
        <translation>Line %1 cannot be read: %2.</translation>
    </message>
    <message>
        <source>Potongan kalimat berputar: %1. Putuskan salah satunya.</source>
        <translation>The pieces go in a circle: %1. Break one of them off.</translation>
    </message>
    <message>
        <source>Di %1 ada kurung kurawal tanpa nama.</source>
        <translation>In %1 there are braces without a name.</translation>
    </message>
    <message>
        <source>Di %1 ada nama {%2} yang tidak dikenal.</source>
        <translation>In %1 the name {%2} is not known.</translation>
    </message>
    <message>
        <source>Di %1 huruf ke-%2 adalah kurung kurawal tanpa pasangan. Untuk mencetak kurung, tulis dua kali.</source>
        <translation>In %1 letter %2 is a brace without its other. To print a brace, write it twice.</translation>
    </message>
    <message>
        <source>Isi %1 terlalu panjang. Pendekkan.</source>
        <translation>%1 is too long. Shorten it.</translation>
    </message>
    <message>
        <source>Catatan paling banyak %1.</source>
        <translation>At most %1 notes.</translation>
    </message>
    <message>
        <source>Potongan kalimat paling banyak %1.</source>
        <translation>At most %1 pieces.</translation>
    </message>
    <message>
        <source>Bagian “%1” harus ada di kertas.</source>
        <translation>The part “%1” must stand on the paper.</translation>
    </message>
    <message>
        <source>Isi %1 masih kosong.</source>
        <translation>%1 is still empty.</translation>
    </message>
    <message>
        <source>Bagian “%1” disebut dua kali.</source>
        <translation>The part “%1” is named twice.</translation>
    </message>
    <message>
        <source>Bagian %1 tidak dikenal.</source>
        <translation>The part %1 is not known.</translation>
    </message>
</context>
<context>
    <name>TemplatesPresenter</name>
    <message>
        <source>Hanya admin yang boleh mengubah kertas. Minta admin masuk lebih dahulu.</source>
        <translation>Only an administrator may change the papers. Ask one to sign in first.</translation>
    </message>
    <message>
        <source>Susunan yang lama tetap dipakai.</source>
        <translation>The old template stays in use.</translation>
    </message>
    <message>
        <source>%1 dicetak seperti di %2 mulai kertas berikutnya.</source>
        <translation>%1: printed as in %2 from the next paper on.</translation>
    </message>
    <message>
        <source>%1 tidak bisa ditulis. Pilih folder lain.</source>
        <translation>%1 cannot be written. Choose another folder.</translation>
    </message>
    <message>
        <source>Tersimpan di %1.</source>
        <translation>Saved in %1.</translation>
    </message>
    <message>
        <source>%1 dicetak lagi seperti bawaan, mulai kertas berikutnya.</source>
        <translation>%1: printed as shipped again, from the next paper on.</translation>
    </message>
</context>
<context>
    <name>TemplatesSection</name>
    <message>
        <source>Kertas</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>susunan dan kalimat kantor ini; kertas yang sudah keluar tidak berubah</source>
        <translation>how this office orders and words them; papers that went out do not change</translation>
    </message>
    <message>
        <source>Impor…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Ekspor…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Kembalikan bawaan</source>
        <translation>Put back as shipped</translation>
    </message>
    <message>
        <source>Ubah…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>seperti bawaan</source>
        <translation>as shipped</translation>
    </message>
    <message>
        <source>diubah kantor ini</source>
        <translation>changed by this office</translation>
    </message>
    <message>
        <source>Pilih kertas dahulu</source>
        <translation>Choose a paper first</translation>
    </message>
    <message>
        <source>Sudah seperti bawaan</source>
        <translation>Already as shipped</translation>
    </message>
    <message>
        <source>Impor susunan kertas</source>
        <translation>Import a template</translation>
    </message>
    <message>
        <source>Susunan kertas (*.json)</source>
        <translation>Template of a paper (*.json)</translation>
    </message>
    <message>
        <source>%1 tidak bisa dibaca sebagai susunan kertas. Pilih berkas yang lain.</source>
        <translation>%1 cannot be read as a template. Choose another file.</translation>
    </message>
    <message>
        <source>Simpan susunan kertas</source>
        <translation>Save the template</translation>
    </message>
    <message>
        <source>Susunan dan kalimat kantor untuk %1 dibuang. Kertas yang sudah keluar tidak berubah.</source>
        <translation>The order and the sentences of this office for %1 are discarded. Papers that went out do not change.</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Put back</translation>
    </message>
</context>
<context>
    <name>TicketHead</name>
    <message>
        <source>Nomor antrean atau pindaian karcis</source>
        <translation>Ticket number or scan</translation>
    </message>
    <message>
        <source>A-012 atau pindai karcis</source>
        <translation>A-012 or scan a ticket</translation>
    </message>
    <message>
        <source>Enter memanggil · Esc batal</source>
        <translation>Enter calls · Esc cancels</translation>
    </message>
    <message>
        <source>Buka lagi</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Loket istirahat</source>
        <translation>Counter on break</translation>
    </message>
    <message>
        <source>Loket tutup</source>
        <translation>Counter closed</translation>
    </message>
    <message>
        <source>Sedang dilayani</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>Dipanggil</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Dipanggil, ulang ke-%1 dari %2</source>
        <translation>Called, recall %1 of %2</translation>
    </message>
    <message>
        <source>Berikutnya, belum dipanggil</source>
        <translation>Next, not called yet</translation>
    </message>
    <message>
        <source>Karcis %1 · menunggu %2</source>
        <translation>Ticket %1 · waited %2</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>Warga yang memegang karcis bisa dipanggil dengan nomornya.</source>
        <translation>A visitor holding a ticket can be called by number.</translation>
    </message>
    <message>
        <source>standar %1 mnt</source>
        <translation>standard %1 min</translation>
    </message>
    <message>
        <source>sejak dipanggil</source>
        <translation>since called</translation>
    </message>
    <message>
        <source>%1 ditahan %2</source>
        <translation>%1 held %2</translation>
    </message>
    <message>
        <source>%1 dicatat tidak hadir %2</source>
        <translation>%1 marked no-show %2</translation>
    </message>
    <message>
        <source>%1 dialihkan %2</source>
        <translation>%1 transferred %2</translation>
    </message>
    <message>
        <source>%1 selesai %2, layanan %3</source>
        <translation>%1 finished %2, service %3</translation>
    </message>
    <message>
        <source>Bisa diurungkan %1 dtk lagi</source>
        <translation>Undo within %1 s</translation>
    </message>
    <message>
        <source>Catatan: “%1”</source>
        <translation>Note: “%1”</translation>
    </message>
    <message>
        <source>Dari %1: “%2”</source>
        <translation>From %1: “%2”</translation>
    </message>
    <message>
        <source>Jam PC ini mundur %1. Betulkan jamnya agar waktu tunggu benar.</source>
        <translation>This PC&apos;s clock is %1 slow. Set it right so that waiting times are true.</translation>
    </message>
    <message>
        <source>Sedang disimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Urutan menunggu hub</source>
        <translation>The order waits for the hub</translation>
    </message>
    <message>
        <source>Panggil nomor yang dipegang loket ini, atau pindai karcis warga.</source>
        <translation>Call a number that this counter holds, or scan a citizen&apos;s ticket.</translation>
    </message>
</context>
<context>
    <name>TicketWords</name>
    <message>
        <source>Lansia</source>
        <translation>Elderly</translation>
    </message>
    <message>
        <source>Disabilitas</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>Hamil</source>
        <translation>Pregnant</translation>
    </message>
    <message>
        <source>Membawa balita</source>
        <translation>With a toddler</translation>
    </message>
    <message>
        <source>Anak-anak</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>Korban bencana</source>
        <translation>Disaster victim</translation>
    </message>
    <message>
        <source>Janji %1</source>
        <translation>Booked %1</translation>
    </message>
    <message>
        <source>Balita</source>
        <translation>Toddler</translation>
    </message>
    <message>
        <source>Anak</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Bencana</source>
        <translation>Disaster</translation>
    </message>
    <message>
        <source>sedang menunggu</source>
        <translation>is waiting</translation>
    </message>
    <message>
        <source>sedang dipanggil</source>
        <translation>is being called</translation>
    </message>
    <message>
        <source>sedang dilayani</source>
        <translation>is being served</translation>
    </message>
    <message>
        <source>sedang ditahan</source>
        <translation>is on hold</translation>
    </message>
    <message>
        <source>dicatat tidak hadir</source>
        <translation>is marked no-show</translation>
    </message>
    <message>
        <source>sudah selesai</source>
        <translation>is finished</translation>
    </message>
    <message>
        <source>sudah dibatalkan</source>
        <translation>is cancelled</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>%1 dtk</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 mnt %2 dtk</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 jam %2 mnt</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 mnt</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 jam</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>HH.mm</source>
        <comment>time of day</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>short date</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>short date with year</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>long date</comment>
        <translation>dddd, d MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date, month cut</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day of a moment</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>from a weekday to a weekday</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1, %2–%3</source>
        <comment>weekdays, opening, closing</comment>
        <translation>%1, %2–%3</translation>
    </message>
    <message>
        <source>Buka %1 %2.</source>
        <comment>hours, name of the time zone</comment>
        <translation>Open %1 %2.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>TodayPanel</name>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Selesai per setengah jam</source>
        <translation>Finished per half hour</translation>
    </message>
    <message>
        <source>Permohonan saya yang belum selesai</source>
        <translation>My applications in progress</translation>
    </message>
    <message>
        <source>Buka daftar</source>
        <translation>Open list</translation>
    </message>
    <message>
        <source>Belum ada permohonan</source>
        <translation>No applications yet</translation>
    </message>
    <message>
        <source>Yang Anda daftarkan muncul di sini sampai selesai.</source>
        <translation>Those you register appear here until they are done.</translation>
    </message>
    <message>
        <source>Hari ini di %1</source>
        <translation>Today at %1</translation>
    </message>
    <message>
        <source>sejak buka %1</source>
        <translation>since opening %1</translation>
    </message>
    <message>
        <source>Selesai dilayani</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>nomor hari ini</source>
        <translation>tickets today</translation>
    </message>
    <message>
        <source>Rata-rata tunggu</source>
        <translation>Average wait</translation>
    </message>
    <message>
        <source>sasaran %1 mnt</source>
        <translation>target %1 min</translation>
    </message>
    <message>
        <source>Rata-rata layanan</source>
        <translation>Average service</translation>
    </message>
    <message>
        <source>standar %1 mnt</source>
        <translation>standard %1 min</translation>
    </message>
    <message>
        <source>Tidak hadir</source>
        <translation>No-show</translation>
    </message>
    <message numerus="yes">
        <source>%n sudah dipulihkan</source>
        <translation>
            <numerusform>%n restored</numerusform>
            <numerusform>%n restored</numerusform>
        </translation>
    </message>
    <message>
        <source>pulihkan dari Terlewat</source>
        <translation>restore from Missed</translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>Permohonan saya</source>
        <translation>My applications</translation>
    </message>
    <message>
        <source>belum selesai</source>
        <translation>in progress</translation>
    </message>
    <message numerus="yes">
        <source>%n lewat janji</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>Belum lengkap</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>menunggu warga</source>
        <translation>with the visitor</translation>
    </message>
    <message numerus="yes">
        <source>lewat %n hari kerja</source>
        <translation>
            <numerusform>%n working day late</numerusform>
            <numerusform>%n working days late</numerusform>
        </translation>
    </message>
    <message>
        <source>lewat %1</source>
        <translation>past %1</translation>
    </message>
    <message>
        <source>sebelum %1</source>
        <translation>before %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hari kerja lagi</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Folder tidak bisa dibuat: %1</source>
        <translation>The folder cannot be made: %1</translation>
    </message>
    <message>
        <source>Halaman masuk</source>
        <translation>Sign-in page</translation>
    </message>
    <message>
        <source>Masuk dengan PIN</source>
        <translation>Sign in with a PIN</translation>
    </message>
    <message>
        <source>Meja informasi</source>
        <translation>Information desk</translation>
    </message>
    <message>
        <source>Layanan dicari dengan kata</source>
        <translation>A service is found by word</translation>
    </message>
    <message>
        <source>Prioritas: membawa balita</source>
        <translation>Priority: with a toddler</translation>
    </message>
    <message>
        <source>Nomor diambil</source>
        <translation>A ticket is issued</translation>
    </message>
    <message>
        <source>Kembali ke loket</source>
        <translation>Back to the counter</translation>
    </message>
    <message>
        <source>Giliran sebelumnya</source>
        <translation>The turn before</translation>
    </message>
    <message>
        <source>F2 memanggilnya</source>
        <translation>F2 calls it</translation>
    </message>
    <message>
        <source>F4 mulai melayani</source>
        <translation>F4 starts service</translation>
    </message>
    <message>
        <source>NIK mengisi nama dan nomor HP</source>
        <translation>The NIK fills in name and mobile number</translation>
    </message>
    <message>
        <source>Formulir diisi</source>
        <translation>The form is filled in</translation>
    </message>
    <message>
        <source>Syarat dicentang, saksi kurang</source>
        <translation>Requirements ticked, the witness is missing</translation>
    </message>
    <message>
        <source>Kurang satu: tidak bisa didaftarkan</source>
        <translation>One missing: it cannot be registered</translation>
    </message>
    <message>
        <source>Saksi datang, semua lengkap</source>
        <translation>The witness comes, all is complete</translation>
    </message>
    <message>
        <source>Ctrl+Enter mendaftarkan dan mencetak</source>
        <translation>Ctrl+Enter registers and prints</translation>
    </message>
    <message>
        <source>F8 selesai</source>
        <translation>F8 finishes</translation>
    </message>
    <message>
        <source>Halaman %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Cari di mana saja</source>
        <translation>Search anywhere</translation>
    </message>
    <message>
        <source>Tema gelap</source>
        <translation>Dark theme</translation>
    </message>
    <message>
        <source>Tur berhenti di langkah: %1</source>
        <translation>The tour stopped at step: %1</translation>
    </message>
    <message>
        <source>Gambar tidak bisa disimpan: %1</source>
        <translation>The picture cannot be saved: %1</translation>
    </message>
    <message>
        <source>Penyimpanan tidak bisa diperiksa: %1</source>
        <translation>The storage cannot be checked: %1</translation>
    </message>
    <message>
        <source>Nomor %1 selesai: %2. Permohonan %3, %4 surat, %5 tercetak. Rantai %6 peristiwa: %7.</source>
        <translation>Number %1 finished: %2. Application %3, papers: %4, printed: %5. Chain of %6 events: %7.</translation>
    </message>
    <message>
        <source>ya</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>tidak</source>
        <translation>no</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>utuh</source>
        <translation>intact</translation>
    </message>
    <message>
        <source>Dari F2 sampai tanda terima: %1 tekanan tombol di luar isian (batas %2).</source>
        <translation>From F2 to the receipt: %1 key presses besides typing (limit %2).</translation>
    </message>
    <message>
        <source>Tidak semua langkah benar-benar terjadi di penyimpanan.</source>
        <translation>Not every step really happened in the storage.</translation>
    </message>
    <message>
        <source>Terlalu banyak tekanan tombol.</source>
        <translation>Too many key presses.</translation>
    </message>
    <message>
        <source>Tur selesai.</source>
        <translation>Tour finished.</translation>
    </message>
    <message>
        <source>Yang siap diambil</source>
        <translation>What is ready to collect</translation>
    </message>
    <message>
        <source>Permohonan paling lama menunggu</source>
        <translation>The application that has waited longest</translation>
    </message>
    <message>
        <source>Ctrl+Enter membuka serah terima</source>
        <translation>Ctrl+Enter opens the handover</translation>
    </message>
    <message>
        <source>NIK dicocokkan, pemohon tanda tangan</source>
        <translation>NIK compared, the applicant signs</translation>
    </message>
    <message>
        <source>Diserahkan dan dicetak</source>
        <translation>Handed over and printed</translation>
    </message>
</context>
<context>
    <name>TransferForm</name>
    <message>
        <source>Alihkan</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Ketik layanan tujuan</source>
        <translation>Type the service</translation>
    </message>
    <message>
        <source>Layanan tujuan</source>
        <translation>To service</translation>
    </message>
    <message>
        <source>Layanan yang cocok</source>
        <translation>Matching services</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Loket tujuan</source>
        <translation>To counter</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Untuk petugas berikutnya, boleh kosong</source>
        <translation>For the next officer, may be empty</translation>
    </message>
    <message>
        <source>Kembali ke loket ini sesudahnya</source>
        <translation>Back to this counter afterwards</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tidak ada layanan itu</source>
        <translation>No such service</translation>
    </message>
    <message>
        <source>Coba kata lain, misalnya nama instansinya.</source>
        <translation>Try another word, such as the agency&apos;s name.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Alihkan %1</source>
        <translation>Transfer %1</translation>
    </message>
    <message>
        <source>Kembali ke %1 sesudahnya</source>
        <translation>Back to %1 afterwards</translation>
    </message>
    <message>
        <source>Loket mana saja</source>
        <translation>Any counter</translation>
    </message>
    <message>
        <source>%1 (tidak buka)</source>
        <translation>%1 (not open)</translation>
    </message>
    <message>
        <source>Pilih layanan tujuan dahulu</source>
        <translation>Choose a service first</translation>
    </message>
</context>
<context>
    <name>TrendsView</name>
    <message>
        <source>Kedatangan</source>
        <translation>Arrivals</translation>
    </message>
    <message>
        <source>Loket yang melayani</source>
        <translation>Counters serving</translation>
    </message>
    <message>
        <source>per setengah jam</source>
        <translation>per half hour</translation>
    </message>
    <message>
        <source>Tunggu menurut layanan</source>
        <translation>Waits by service</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>persentil 90</source>
        <translation>90th percentile</translation>
    </message>
    <message>
        <source>hari ini</source>
        <translation>today</translation>
    </message>
    <message>
        <source>%1 orang; sampai %2 ada %3, %4 pada waktu yang sama %5</source>
        <translation>%1 in all; %3 by %2, against %5 by then on %4</translation>
    </message>
    <message>
        <source>loket</source>
        <translation>counters</translation>
    </message>
    <message>
        <source>Loket yang melayani per setengah jam</source>
        <translation>Counters serving per half hour</translation>
    </message>
    <message>
        <source>%1 / %2 mnt</source>
        <translation>%1 / %2 min</translation>
    </message>
    <message>
        <source>sasaran %1</source>
        <translation>target %1</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Kemarin</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>7 hari</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>30 hari</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>Rentang</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>Dari tanggal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Sampai tanggal</source>
        <translation>To</translation>
    </message>
    <message>
        <source>sampai</source>
        <comment>between two dates</comment>
        <translation>to</translation>
    </message>
    <message>
        <source>Simpan tabel…</source>
        <translation>Save table…</translation>
    </message>
    <message>
        <source>Tabel…</source>
        <translation>Table…</translation>
    </message>
    <message>
        <source>%1 sehari</source>
        <translation>%1 a day</translation>
    </message>
    <message>
        <source>tidak ada nomor</source>
        <translation>no numbers</translation>
    </message>
    <message>
        <source>Datang</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>%1 % dari yang datang</source>
        <translation>%1 % of those who came</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Dropped out</translation>
    </message>
    <message>
        <source>%1 tidak hadir, %2 pergi</source>
        <translation>%1 no-show, %2 left</translation>
    </message>
    <message>
        <source>Tunggu median</source>
        <translation>Median wait</translation>
    </message>
    <message>
        <source>separuh menunggu lebih lama</source>
        <translation>half waited longer</translation>
    </message>
    <message>
        <source>Tunggu persentil 90</source>
        <translation>90th percentile wait</translation>
    </message>
    <message>
        <source>satu dari sepuluh lebih lama</source>
        <translation>one in ten waited longer</translation>
    </message>
    <message>
        <source>Rata-rata layanan</source>
        <translation>Average service</translation>
    </message>
    <message>
        <source>yang sudah selesai</source>
        <translation>of those served</translation>
    </message>
    <message>
        <source>%1 biasanya</source>
        <translation>usual %1</translation>
    </message>
    <message>
        <source>%1 orang, %2 %3</source>
        <translation>%1 people, %2 %3</translation>
    </message>
    <message>
        <source>Kedatangan per setengah jam, %1 dan %2</source>
        <translation>Arrivals by half-hour, %1 and %2</translation>
    </message>
    <message>
        <source>datang</source>
        <translation>came</translation>
    </message>
    <message>
        <source>selesai</source>
        <translation>served</translation>
    </message>
    <message>
        <source>Kedatangan per hari</source>
        <translation>Arrivals by day</translation>
    </message>
    <message numerus="yes">
        <source>%n hari dengan nomor</source>
        <translation>
            <numerusform>%n day with numbers</numerusform>
            <numerusform>%n days with numbers</numerusform>
        </translation>
    </message>
    <message>
        <source>Kedatangan dan selesai per hari</source>
        <translation>Came and served by day</translation>
    </message>
    <message>
        <source>Kedatangan sepanjang hari</source>
        <translation>Arrivals over the day</translation>
    </message>
    <message>
        <source>rata-rata per setengah jam</source>
        <translation>average by half-hour</translation>
    </message>
    <message>
        <source>orang</source>
        <translation>people</translation>
    </message>
    <message>
        <source>Kedatangan rata-rata per setengah jam</source>
        <translation>Average arrivals by half-hour</translation>
    </message>
    <message>
        <source>belum ada yang dipanggil</source>
        <translation>nobody was called yet</translation>
    </message>
    <message numerus="yes">
        <source>menit, %n nomor yang sudah dipanggil</source>
        <translation>
            <numerusform>minutes, %n number that was called</numerusform>
            <numerusform>minutes, %n numbers that were called</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UsbPresenter</name>
    <message>
        <source>Catatan sebelumnya dari PC itu belum sampai ke hub.</source>
        <translation>Earlier records of that PC have not reached the hub.</translation>
    </message>
    <message>
        <source>Sebagian kelompok datanya bukan hak PC itu, jadi tidak diambil.</source>
        <translation>That PC has no right to some of its data groups, so these were not taken.</translation>
    </message>
    <message>
        <source>Hub sudah dipulihkan sejak berkas dibuat. Sambungkan PC itu sekali ke jaringan.</source>
        <translation>The hub was restored since the file was made. Connect that PC to the network once.</translation>
    </message>
    <message>
        <source>Ada PC lain yang memakai data PC itu, jadi hub membekukannya. Panggil admin TI.</source>
        <translation>Another PC uses that PC&apos;s data, so the hub has frozen it. Call the IT administrator.</translation>
    </message>
    <message>
        <source>Sebagian isinya tidak diambil hub (%1). Panggil admin TI.</source>
        <translation>The hub has not taken some of it (%1). Call the IT administrator.</translation>
    </message>
    <message>
        <source>USB penuh, jadi tidak ada yang ditulis. Kosongkan tempat atau pakai USB lain.</source>
        <translation>The USB stick is full, so nothing was written. Make room or use another one.</translation>
    </message>
    <message>
        <source>USB itu tidak boleh ditulisi. Geser kuncinya atau pakai USB lain.</source>
        <translation>That USB stick is write protected. Move its lock or use another one.</translation>
    </message>
    <message>
        <source>Berkas itu tidak bisa dibuka. Pasang lagi USB-nya, lalu pilih lagi.</source>
        <translation>That file cannot be opened. Plug the USB stick in again, then choose again.</translation>
    </message>
    <message>
        <source>USB berhenti di tengah jalan, jadi tidak ada yang berubah. Pasang lagi, lalu ulangi.</source>
        <translation>The USB stick stopped half way, so nothing has changed. Plug it in again, then repeat.</translation>
    </message>
    <message>
        <source>Itu bukan berkas USB Loket. Yang bisa dimuat dibuat dengan Simpan ke USB.</source>
        <translation>That is no Loket USB file. What can be loaded is made with Save to USB.</translation>
    </message>
    <message>
        <source>Berkas itu dibuat Loket yang lebih baru. Perbarui Loket di PC ini.</source>
        <translation>That file was made by a newer Loket. Update Loket on this PC.</translation>
    </message>
    <message>
        <source>Berkas itu terpotong, mungkin USB dicabut terlalu cepat. Simpan lagi di PC asalnya.</source>
        <translation>That file is cut off, perhaps the USB stick was pulled too soon. Save it again where it came from.</translation>
    </message>
    <message>
        <source>Isi berkas itu rusak, jadi tidak dimuat. Simpan lagi, bila perlu di USB lain.</source>
        <translation>That file is damaged, so it was not loaded. Save it again, if need be on another stick.</translation>
    </message>
    <message>
        <source>Berkas itu tidak ditandatangani PC yang tertulis di dalamnya. Jangan pakai; panggil admin TI.</source>
        <translation>That file is not signed by the PC that it names. Do not use it; call the IT administrator.</translation>
    </message>
    <message>
        <source>Berkas itu terlalu besar, jadi tidak dimuat. Sambungkan PC ke jaringan.</source>
        <translation>That file is too large, so it was not loaded. Connect the PC to the network.</translation>
    </message>
    <message>
        <source>Berkas itu milik aula lain, jadi tidak dimuat.</source>
        <translation>That file belongs to another hall, so it was not loaded.</translation>
    </message>
    <message>
        <source>Berkas itu untuk hub. Bawa ke PC hub dan muat di sana.</source>
        <translation>That file is for the hub. Take it to the hub&apos;s PC and load it there.</translation>
    </message>
    <message>
        <source>Berkas itu dibuat untuk PC lain, jadi tidak dimuat di sini.</source>
        <translation>That file was made for another PC, so it was not loaded here.</translation>
    </message>
    <message>
        <source>Berkas itu melanjutkan catatan yang belum ada di PC ini. Buat yang baru dari awal di PC yang tersambung.</source>
        <translation>That file goes on from records that this PC does not have. Make a new one from the beginning at a connected PC.</translation>
    </message>
    <message>
        <source>Hub aula sudah berganti sejak berkas dibuat. PC ini perlu tersambung sekali ke jaringan.</source>
        <translation>The hall has another hub since the file was made. This PC must be on the network once.</translation>
    </message>
    <message>
        <source>Hub membekukan PC asal berkas ini, karena ada PC lain yang memakai datanya. Panggil admin TI.</source>
        <translation>The hub has frozen the PC that this file comes from, as another PC uses its data. Call the IT administrator.</translation>
    </message>
    <message>
        <source>Hub di PC ini tidak memimpin aula. Muat berkas di PC hub yang memimpin.</source>
        <translation>The hub on this PC does not lead the hall. Load the file at the PC of the hub that does.</translation>
    </message>
    <message>
        <source>PC itu sudah dicabut atau dibekukan, jadi berkasnya tidak dipakai.</source>
        <translation>That PC was revoked or frozen, so its file is not used.</translation>
    </message>
    <message>
        <source>PC pembuat berkas itu tidak dikenal di sini, jadi tidak dimuat.</source>
        <translation>The PC that made that file is not known here, so it was not loaded.</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu: semua catatan PC ini sudah ada di hub.</source>
        <translation>Nothing waits: the hub has all records of this PC.</translation>
    </message>
    <message>
        <source>PC ini tidak punya data yang boleh dibawa ke PC itu.</source>
        <translation>This PC has no data that may be taken to that one.</translation>
    </message>
    <message>
        <source>PC ini bukan anggota aula, jadi tidak ada yang dibawa.</source>
        <translation>This PC is no member of a hall, so there is nothing to carry.</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu dibawa, dan belum ada PC lain di aula ini.</source>
        <translation>There is nothing to carry, and no other PC in this hall yet.</translation>
    </message>
    <message>
        <source>Menyusun berkas…</source>
        <translation>Putting the file together…</translation>
    </message>
    <message>
        <source>Menyusun berkas, %1 catatan…</source>
        <translation>Putting the file together, %1 records…</translation>
    </message>
    <message>
        <source>Menulis ke USB…</source>
        <translation>Writing to USB…</translation>
    </message>
    <message>
        <source>%1 catatan disimpan di %2. Lepas USB dengan aman, lalu muat di PC hub.</source>
        <translation>%1 records saved in %2. Eject the USB stick, then load it at the hub&apos;s PC.</translation>
    </message>
    <message>
        <source>%1 catatan aula disimpan di %2. Lepas USB dengan aman, lalu muat di %3.</source>
        <translation>%1 records of the hall saved in %2. Eject the USB stick, then load it at %3.</translation>
    </message>
    <message>
        <source>%1 catatan lagi tidak muat: ulangi setelah yang ini sampai.</source>
        <translation>%1 more had no room: repeat after these have arrived.</translation>
    </message>
    <message>
        <source>Memeriksa berkas…</source>
        <translation>Checking the file…</translation>
    </message>
    <message>
        <source>Memuat bagian %1 dari %2…</source>
        <translation>Loading part %1 of %2…</translation>
    </message>
    <message>
        <source>Berkas %1 tidak berisi yang baru: semuanya sudah ada di PC ini.</source>
        <translation>The file of %1 has nothing new: this PC has all of it.</translation>
    </message>
    <message>
        <source>%1 catatan aula dimuat dari berkas %2.</source>
        <translation>%1 records of the hall loaded from the file of %2.</translation>
    </message>
    <message>
        <source>Semua catatan PC ini sudah ada di hub.</source>
        <translation>The hub has all records of this PC.</translation>
    </message>
    <message>
        <source>Masih ada %1 catatan lagi; simpan ke USB sekali lagi untuk hub.</source>
        <translation>There are %1 more; save to USB for the hub once more.</translation>
    </message>
    <message>
        <source>Hub memeriksa berkas…</source>
        <translation>The hub is checking the file…</translation>
    </message>
    <message>
        <source>%1 sudah dicabut, jadi %2 catatannya disisihkan dan tidak dipakai.</source>
        <translation>%1 was revoked, so its %2 records were set aside and are not used.</translation>
    </message>
    <message>
        <source>Semua %1 catatan dari %2 sudah ada di hub.</source>
        <translation>The hub already has all %1 records of %2.</translation>
    </message>
    <message>
        <source>Dari %1: %2 catatan baru di hub, %3 sudah ada.</source>
        <translation>From %1: %2 records new at the hub, %3 were there.</translation>
    </message>
    <message>
        <source>%1 disimpan tanpa berlaku.</source>
        <translation>%1 kept without effect.</translation>
    </message>
    <message>
        <source>Jawabannya di %1: muat di %2.</source>
        <translation>The answer is in %1: load it at %2.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Petugas loket</source>
        <translation>Counter officer</translation>
    </message>
    <message>
        <source>Kasir</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Petugas informasi</source>
        <translation>Information officer</translation>
    </message>
    <message>
        <source>Penyelia</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Admin TI</source>
        <translation>IT admin</translation>
    </message>
</context>
</TS>
