<?php
// SPDX-License-Identifier: Apache-2.0
// Reads {"zones": [names], "cases": [[format, zone, seconds, milliseconds]]}, writes what PHP makes of it:
// {"listed": [names], "dates": [texts]}.
$asked = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
$zones = [];
foreach ($asked['zones'] as $name) {
    $zones[$name] = new DateTimeZone($name);
}
$dates = [];
foreach ($asked['cases'] as [$format, $zone, $seconds, $milliseconds]) {
    $moment = DateTimeImmutable::createFromFormat('U u', sprintf('%d %06d', $seconds, $milliseconds * 1000));
    $dates[] = $moment->setTimezone($zones[$zone])->format($format);
}
echo json_encode(
    ['listed' => DateTimeZone::listIdentifiers(), 'dates' => $dates],
    JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE
);
