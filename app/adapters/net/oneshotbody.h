// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace wizard
{

/// A request body that can be read once.
///
/// Qt Network sends a POST over HTTP/1.1 again by itself when the server closes or resets the connection
/// (measured: up to four times). It must rewind the body for that: a sequential device whose reset() fails
/// makes it give up with QNetworkReply::ContentReSendError instead, with an empty body as well.
class OneShotBody : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(const QByteArray &bytes, QObject *parent = nullptr);
    ~OneShotBody() override;

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override;
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace wizard
