package dev.sluice.persistencesink;

import dev.sluice.persistencesink.channel.ChannelSettings;
import dev.sluice.persistencesink.connection.ConnectionSettings;
import dev.sluice.persistencesink.notification.OutboxSettings;
import java.util.Map;

/** How buyers are told: see the parts for their variables, {@link OutboxSettings} first. */
record NotificationSettings(OutboxSettings outbox, ChannelSettings channel, ConnectionSettings connection) {
    static NotificationSettings fromEnv(Map<String, String> variables) {
        return new NotificationSettings(
                OutboxSettings.fromEnv(variables),
                ChannelSettings.fromEnv(variables),
                ConnectionSettings.fromEnv(variables));
    }

    /** What the pool needs: one for each dispatcher, and one for whoever follows connections. */
    int connections() {
        return outbox.dispatchers() + 1;
    }
}
