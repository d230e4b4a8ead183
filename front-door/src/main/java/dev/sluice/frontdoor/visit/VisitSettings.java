package dev.sluice.frontdoor.visit;

import java.time.Duration;

/**
 * @param length of a visit
 * @param verifiedOnly whether only verified users may visit
 */
public record VisitSettings(Duration length, boolean verifiedOnly) {}
