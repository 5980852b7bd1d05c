#include "settings/look_section.h"

#include <QComboBox>

LookSection::LookSection(SettingsPresenter& presenter, QWidget* parent)
    : SettingsSection(presenter, SettingsPresenter::Part::Look, tr("Tampilan"), tr("untuk PC ini"), parent) {
  m_language = new QComboBox;
  m_language->addItem(QStringLiteral("Bahasa Indonesia"), QStringLiteral("id"));
  m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
  m_language->setFixedWidth(220);
  addRow(QStringLiteral("language"), tr("Bahasa"), m_language, tr("kertas tetap berbahasa Indonesia"));
  m_theme = new QComboBox;
  m_theme->addItem(tr("Ikuti sistem"), QStringLiteral("system"));
  m_theme->addItem(tr("Terang"), QStringLiteral("light"));
  m_theme->addItem(tr("Gelap"), QStringLiteral("dark"));
  m_theme->setFixedWidth(220);
  addRow(QStringLiteral("theme"), tr("Tema"), m_theme);
  for (QComboBox* box : {m_language, m_theme}) connect(box, &QComboBox::activated, this, &SettingsSection::markDirty);
  addSaveButton();
}

void LookSection::fill(const SettingsState& state) {
  m_language->setCurrentIndex(std::max(0, m_language->findData(state.language)));
  m_theme->setCurrentIndex(std::max(0, m_theme->findData(state.theme)));
}

void LookSection::save() {
  presenter().saveLook(m_theme->currentData().toString(), m_language->currentData().toString());
}
