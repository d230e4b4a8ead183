package dev.sluice.contracts.wire;

import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.RecyclerPool;

/**
 * Where JSON gets its buffers of some kilobytes each: a platform thread keeps its own, which is quickest, and virtual
 * threads share some, because there may be as many as connections. Thread-safe.
 */
final class ThreadBuffers implements RecyclerPool<BufferRecycler> {
    private static final long serialVersionUID = 1L;

    private final RecyclerPool<BufferRecycler> own = JsonRecyclerPools.threadLocalPool();
    private final RecyclerPool<BufferRecycler> shared = JsonRecyclerPools.newConcurrentDequePool();

    private RecyclerPool<BufferRecycler> current() {
        return Thread.currentThread().isVirtual() ? shared : own;
    }

    /** It goes back to where it came from by itself. */
    @Override
    public BufferRecycler acquireAndLinkPooled() {
        return current().acquireAndLinkPooled();
    }

    @Override
    public BufferRecycler acquirePooled() {
        return current().acquirePooled();
    }

    @Override
    public void releasePooled(BufferRecycler buffers) {
        current().releasePooled(buffers);
    }
}
