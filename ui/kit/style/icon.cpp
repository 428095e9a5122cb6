// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/style/icon.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

// A static library's resources are registered only where somebody asks for them.
static void initialiseIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QSvgRenderer *rendererOf(const QString &name)
{
    static QHash<QString, std::shared_ptr<QSvgRenderer>> renderers;
    auto &renderer = renderers[name];
    if (!renderer) {
        initialiseIcons();
        renderer = std::make_shared<QSvgRenderer>(u":/icons/%1.svg"_s.arg(name));
        renderer->setAspectRatioMode(Qt::KeepAspectRatio);
    }
    return renderer.get();
}

QImage drawn(const QString &name, const QSize &pixels, const QColor &colour)
{
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    rendererOf(name)->render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    // The drawings are black on nothing: their coverage is kept, their colour replaced.
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    return image;
}

class TintedEngine : public QIconEngine
{
public:
    TintedEngine(const QString &name, const QColor &colour)
        : m_name(name)
        , m_colour(colour)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, colourFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return QPixmap::fromImage(drawn(m_name, size, colourFor(mode)));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    bool isNull() override { return !rendererOf(m_name)->isValid(); }
    QString iconName() override { return m_name; }
    QString key() const override { return u"wizard-tinted"_s; }
    QIconEngine *clone() const override { return new TintedEngine(m_name, m_colour); }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (m_colour.isValid())
            return m_colour;
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        return palette.color(QPalette::Active, QPalette::ButtonText);
    }

    QString m_name;
    QColor m_colour;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new TintedEngine(name, QColor()));
}

QIcon icon(const QString &name, const QColor &colour)
{
    return QIcon(new TintedEngine(name, colour));
}

void paintIcon(QPainter &painter, const QRectF &where, const QString &name, const QColor &colour)
{
    const double side = qMin(where.width(), where.height());
    const QRectF square(where.center().x() - side / 2, where.center().y() - side / 2, side, side);
    const double ratio = painter.device()->devicePixelRatioF();
    const int pixels = qMax(1, qRound(side * ratio));
    QImage image = drawn(name, QSize(pixels, pixels), colour);
    image.setDevicePixelRatio(pixels / side);
    painter.drawImage(square.topLeft(), image);
}

} // namespace wizard
