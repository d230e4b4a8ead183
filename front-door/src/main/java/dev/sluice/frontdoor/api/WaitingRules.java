package dev.sluice.frontdoor.api;

import java.time.Duration;

/**
 * What a door expects of those who wait, and of the way their requests take.
 *
 * @param maxWait whoever would probably wait longer (p90) is refused
 * @param pathSilence while a promised request has been without number and decision for longer, newcomers are refused
 * @param nearTime whose turn comes within this time (p50) may have live updates
 * @param nearPeople as may whoever has no more people ahead
 */
public record WaitingRules(Duration maxWait, Duration pathSilence, Duration nearTime, int nearPeople) {}
