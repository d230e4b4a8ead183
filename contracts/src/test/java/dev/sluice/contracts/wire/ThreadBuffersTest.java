package dev.sluice.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.BufferRecycler;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class ThreadBuffersTest {
    private final ThreadBuffers buffers = new ThreadBuffers();

    @Test
    void aPlatformThreadKeepsItsOwn() {
        BufferRecycler first = take();

        assertThat(take()).isSameAs(first);
    }

    @Test
    void virtualThreadsPassThemOn() throws Exception {
        BufferRecycler first = onAVirtualThread();

        assertThat(onAVirtualThread()).isSameAs(first);
        assertThat(take()).isNotSameAs(first);
    }

    private BufferRecycler onAVirtualThread() throws Exception {
        var taking = new FutureTask<>(this::take);
        Thread.startVirtualThread(taking).join();
        return taking.get();
    }

    private BufferRecycler take() {
        BufferRecycler taken = buffers.acquireAndLinkPooled();
        taken.releaseToPool();
        return taken;
    }
}
