#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <vector>

/// Where a citizen can be sent on to. A value.
struct TransferChoices {
  struct Service {
    QString id;
    QString name;
    QString agency;   ///< short name
    QString series;
    QString words;    ///< what else it is searched by: agency in full, everyday words
  };
  struct CounterChoice {
    QString id;
    QString name;
    QStringList queues;
    bool isOpen = false;
  };
  QString ticketLabel;
  QString ownCounterName;
  std::vector<Service> services;          ///< of this counter's agency first, then by agency and name
  std::vector<CounterChoice> counters;    ///< without the own one
};
Q_DECLARE_METATYPE(TransferChoices)
