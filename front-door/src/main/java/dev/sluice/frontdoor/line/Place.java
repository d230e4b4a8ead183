package dev.sluice.frontdoor.line;

/**
 * Where in its event's line a request will probably stand; its exact number is known only after the ordering point.
 *
 * @param number the estimated number, dense from 1 per event
 * @param plusMinus how far off the estimate may be, in people
 */
public record Place(long number, long plusMinus) {}
