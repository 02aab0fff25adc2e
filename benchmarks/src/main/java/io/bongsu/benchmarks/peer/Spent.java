package io.bongsu.benchmarks.peer;

/**
 * What it took to ask some agents once.
 *
 * @param cpu seconds, user and kernel, children included
 * @param values that came back
 * @param expected values, had every agent answered everything
 * @param parts how the seconds are split, empty when one program took them all
 */
public record Spent(double cpu, long values, long expected, String parts) {}
