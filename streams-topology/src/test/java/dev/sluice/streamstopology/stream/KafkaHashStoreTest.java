package dev.sluice.streamstopology.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.NoSuchElementException;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class KafkaHashStoreTest {
    private final KafkaHashStore store = new KafkaHashStore("test");

    @Test
    void everyEntryComesOnceHoweverOftenSomebodyLooksAhead() {
        for (byte entry = 0; entry < 10; entry++) {
            store.put(key(entry), new byte[] {entry});
        }
        var found = new HashMap<Bytes, byte[]>();

        try (var all = store.all()) {
            while (all.hasNext()) {
                Bytes ahead = all.peekNextKey();
                assertThat(all.peekNextKey()).isEqualTo(ahead);
                var next = all.next();
                assertThat(next.key).isEqualTo(ahead);
                found.put(next.key, next.value);
            }
            assertThatThrownBy(all::next).isInstanceOf(NoSuchElementException.class);
        }

        assertThat(found).hasSize(10);
        found.forEach((key, value) -> assertThat(store.get(key)).isEqualTo(value));
    }

    @Test
    void aNullDeletes() {
        store.put(key(1), new byte[] {1});

        store.put(key(1), null);

        assertThat(store.get(key(1))).isNull();
        assertThat(store.approximateNumEntries()).isZero();
    }

    @Test
    void theKeysOfAllPartsAreAllKeysAndNoPartHasManyMoreThanItsShare() {
        var keys = new HashSet<Bytes>();
        for (int request = 0; request < 100 * KafkaHashStore.PARTS; request++) {
            keys.add(Bytes.wrap(("gala/request-" + request).getBytes(StandardCharsets.US_ASCII)));
        }
        keys.forEach(key -> store.put(key, new byte[0]));

        var found = new ArrayList<Bytes>();
        for (int part = 0; part < KafkaHashStore.PARTS; part++) {
            assertThat(store.keys(part)).hasSizeLessThan(250);
            found.addAll(store.keys(part));
        }

        assertThat(found).hasSameSizeAs(keys);
        assertThat(new HashSet<>(found)).isEqualTo(keys);
    }

    private static Bytes key(int number) {
        return Bytes.wrap(new byte[] {(byte) number});
    }
}
