package io.bongsu.fault.incident;

/** What everybody at the incident desk works with. */
record Office(Cabinet cabinet, ChangeBuffer changes, Messages messages, LifeSettings life) {}
