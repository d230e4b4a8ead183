package dev.sluice.redisreserver;

/**
 * Where an event stands in the store.
 *
 * @param open whether reservations are decided; false while the event is being loaded
 * @param fence the highest claim seen
 * @param seq the last mutation
 * @param seats how many seats are known
 */
public record EventStatus(boolean open, long fence, long seq, int seats) {}
