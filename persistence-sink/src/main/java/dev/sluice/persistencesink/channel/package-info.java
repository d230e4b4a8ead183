/** The channels a notification can leave by: log, SNS, SQS, WebSocket. */
@NullMarked
package dev.sluice.persistencesink.channel;

import org.jspecify.annotations.NullMarked;
