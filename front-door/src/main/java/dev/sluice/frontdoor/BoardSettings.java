package dev.sluice.frontdoor;

/**
 * @param kafkaBootstrap host:port
 * @param rememberedBookings bookings whose status is remembered
 * @param watchers people who may watch a booking at once
 */
record BoardSettings(String kafkaBootstrap, int rememberedBookings, int watchers) {}
