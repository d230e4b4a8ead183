package dev.sluice.frontdoor.pace;

/**
 * @param perMinute how many calls a caller may make in the long run
 * @param burst how many at once after a quiet moment
 * @param callers how many callers are remembered; whoever is forgotten starts anew
 */
public record PaceSettings(int perMinute, int burst, int callers) {}
