package dev.signet.bench.issuance;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Does one thing from many threads at once, for a time or a number of times. */
final class Crowd {
    private final int threads;

    Crowd(int threads) {
        this.threads = threads;
    }

    /**
     * Returns how often it was done per second of processor time, all threads together, over some seconds. What else the
     * machine does takes time on the clock, but little of this one.
     */
    double perProcessorSecond(Runnable thing, double seconds) throws InterruptedException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        AtomicLong done = new AtomicLong();
        long start = processorTime();
        run(() -> {
            while (System.nanoTime() < end) {
                thing.run();
                long unused = done.incrementAndGet();
            }
        });
        return done.get() / ((processorTime() - start) / 1e9);
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Does it a number of times, all threads together. */
    void times(Runnable thing, long times) throws InterruptedException {
        AtomicLong left = new AtomicLong(times);
        run(() -> {
            while (left.getAndDecrement() > 0) {
                thing.run();
            }
        });
    }

    private void run(Runnable worker) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(worker));
            }
            for (Future<?> each : workers) {
                Object unused = each.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } finally {
            pool.shutdown();
        }
    }
}
