package dev.sluice.streamstopology.state;

/**
 * What the log knows of one request. It is kept as long as the event is: a request that comes again finds itself here,
 * and a payment that comes late finds whose it is.
 */
public sealed interface RequestState permits Waiting, Hold, Done {
    String userId();
}
