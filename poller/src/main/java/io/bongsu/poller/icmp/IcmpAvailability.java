package io.bongsu.poller.icmp;

/**
 * Whether this process may send ICMP echo.
 *
 * @param available true when at least IPv4 echo works
 * @param message how it is sent, or what is missing and the exact command that grants it; for
 *     people
 */
public record IcmpAvailability(boolean available, String message) {}
