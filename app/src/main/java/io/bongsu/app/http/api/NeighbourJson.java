package io.bongsu.app.http.api;

import java.util.List;

/** A link as one of its devices sees it. */
record NeighbourJson(
    String link,
    String localPort,
    String localInterface,
    LinkEndJson remote,
    String status,
    boolean managed,
    List<String> evidence,
    double confidence,
    boolean bothSides,
    boolean remembered,
    String note) {}
