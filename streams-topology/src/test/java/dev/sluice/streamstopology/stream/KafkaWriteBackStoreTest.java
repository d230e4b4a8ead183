package dev.sluice.streamstopology.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KafkaWriteBackStoreTest {
    private final KafkaHashStore written = new KafkaHashStore("requests");
    private final KeyValueStore<Bytes, byte[]> store = new KafkaWriteBackStore<>(written);

    @Test
    void writesNothingBeforeItIsFlushed() {
        store.put(key("a"), value("1"));

        assertThat(text(store.get(key("a")))).isEqualTo("1");
        assertThat(written.get(key("a"))).isNull();
    }

    @Test
    void writesTheLastOfEachKeyWhenItIsFlushed() {
        store.put(key("a"), value("1"));
        store.put(key("b"), value("2"));
        store.put(key("a"), value("3"));

        ((KafkaWriteBackStore<?, ?>) store).flushCache();

        assertThat(text(written.get(key("a")))).isEqualTo("3");
        assertThat(text(written.get(key("b")))).isEqualTo("2");
        assertThat(text(store.get(key("a")))).isEqualTo("3");
    }

    @Test
    void aDeletionHidesWhatIsWritten() {
        written.put(key("a"), value("1"));

        assertThat(text(store.delete(key("a")))).isEqualTo("1");

        assertThat(store.get(key("a"))).isNull();
        assertThat(text(written.get(key("a")))).isEqualTo("1");
        ((KafkaWriteBackStore<?, ?>) store).flushCache();
        assertThat(written.get(key("a"))).isNull();
    }

    @Test
    void whatIsThereIsNotReplacedByPutIfAbsent() {
        assertThat(store.putIfAbsent(key("a"), value("1"))).isNull();
        assertThat(text(store.putIfAbsent(key("a"), value("2")))).isEqualTo("1");
        assertThat(text(store.get(key("a")))).isEqualTo("1");
    }

    @Test
    void whoReadsAllSeesAll() {
        store.putAll(List.of(KeyValue.pair(key("a"), value("1")), KeyValue.pair(key("b"), value("2"))));

        var keys = new ArrayList<String>();
        try (var entries = store.all()) {
            entries.forEachRemaining(entry -> keys.add(new String(entry.key.get(), StandardCharsets.UTF_8)));
        }

        assertThat(keys).containsExactlyInAnyOrder("a", "b");
        assertThat(store.approximateNumEntries()).isEqualTo(2);
    }

    @Test
    void afterACrashNothingIsLeftOfWhatWasNotWritten() {
        store.put(key("a"), value("1"));

        ((KafkaWriteBackStore<?, ?>) store).clearCache();

        assertThat(store.get(key("a"))).isNull();
    }

    private static Bytes key(String text) {
        return Bytes.wrap(value(text));
    }

    private static byte[] value(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String text(byte @Nullable [] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}
