package dev.sluice.servicekit.topics;

import dev.sluice.contracts.topic.TopicCatalog;
import dev.sluice.contracts.topic.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics of a catalog that a cluster does not have yet; never changes or deletes one. */
public final class KafkaTopicCreation {
    private KafkaTopicCreation() {}

    /** @return the names of the topics that were created, in the catalog's order */
    public static List<String> createMissing(String bootstrapServers, TopicCatalog catalog) {
        var config = Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(config)) {
            Set<String> existing = admin.listTopics().names().get();
            var missing = new ArrayList<NewTopic>();
            for (TopicSpec topic : catalog.topics()) {
                if (!existing.contains(topic.name())) {
                    missing.add(
                            new NewTopic(topic.name(), topic.partitions(), topic.replicas()).configs(topic.configs()));
                }
            }
            admin.createTopics(missing).all().get();
            return missing.stream().map(NewTopic::name).toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Topics cannot be created: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while topics were created", e);
        }
    }
}
