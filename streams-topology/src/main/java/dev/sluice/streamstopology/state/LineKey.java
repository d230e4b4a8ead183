package dev.sluice.streamstopology.state;

/** A place in an event's line; positions are dense from 1. */
public record LineKey(String eventId, long position) {}
