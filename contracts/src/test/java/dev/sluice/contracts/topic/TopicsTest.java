package dev.sluice.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private final TopicCatalog production = TopicCatalog.forEnvironment("production");
    private final TopicCatalog local = TopicCatalog.forEnvironment("local");

    @Test
    void constantsAndFileNameTheSameTopicsWithTheSameTypes() {
        // Given
        var inCode = new HashMap<String, String>();
        Topics.all()
                .forEach(topic -> inCode.put(topic.name(), topic.format().type().getSimpleName()));

        // When
        var inFile = production.topics().stream()
                .filter(topic -> !topic.valueType().equals("bytes"))
                .collect(Collectors.toMap(TopicSpec::name, TopicSpec::valueType));

        // Then
        assertThat(inFile).isEqualTo(inCode);
    }

    @Test
    void everyInputOfTheTopologyHasDeadLettersOfTheSameShape() {
        for (Topic<?> topic : List.of(
                Topics.BOOKING_REQUESTS, Topics.SALE_CONTROLS, Topics.INVENTORY_CHANGED, Topics.PAYMENT_RESULTS)) {
            assertThat(partitions(topic.deadLetters())).isEqualTo(partitions(topic.name()));
        }
    }

    @Test
    void topicsThatAreJoinedByEventHaveEqualPartitionCounts() {
        for (TopicCatalog catalog : List.of(production, local)) {
            assertThat(catalog.topics().stream()
                            .filter(topic -> !topic.name().equals(Topics.BRIDGE_MARKS.name()))
                            .map(TopicSpec::partitions)
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void environmentOverridesDefaults() {
        assertThat(production.topics())
                .allSatisfy(topic -> assertThat(topic.replicas()).isEqualTo((short) 3));
        assertThat(local.topics()).allSatisfy(topic -> {
            assertThat(topic.replicas()).isEqualTo((short) 1);
            assertThat(topic.configs()).containsEntry("min.insync.replicas", "1");
        });
    }

    @Test
    void aFieldNobodyKnowsIsRefused() {
        byte[] yaml = "defaults: {partitions: 1, replicas: 1, configs: {}, oops: 1}\nenvironments: {}\ntopics: []\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TopicCatalog.read(new ByteArrayInputStream(yaml), "local"))
                .hasMessageContaining("oops");
    }

    private int partitions(String name) {
        return production.topics().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow()
                .partitions();
    }
}
