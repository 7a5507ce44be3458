package dev.signet.cli.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Looks up the addresses of hosts in bounded time. A look-up cannot be stopped, so each has a thread of its own: whoever lets one
 * take long keeps no other from its answer.
 */
final class NameLookUp {
    /** What is no name but an address, in one of the ways that {@code inet_aton} knows too. */
    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");

    /** More than honest names need; what is beyond waits for resolvers that somebody has made slow. */
    private static final int MOST = 128;

    /** What the system knows, with one bound for the process. */
    static final NameLookUp OF_SYSTEM = new NameLookUp(InetAddress::getAllByName, MOST);

    /** Knows addresses of hosts. */
    @FunctionalInterface
    interface Resolver {
        /** Returns the addresses of a host, the one to connect to first; at least one. */
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    private final Resolver resolver;
    private final Semaphore free;

    /**
     * Prepares to look up names.
     *
     * @param most how many look-ups may be under way at once
     */
    NameLookUp(Resolver resolver, int most) {
        this.resolver = resolver;
        this.free = new Semaphore(most);
    }

    /** Returns whether the host of a URL, in lower case, is an address, for which nobody is asked. */
    static boolean isAddress(String host) {
        return ADDRESS.matcher(host).matches();
    }

    /**
     * Returns the addresses of a host, the one to connect to first.
     *
     * @throws FetchException if there is none, or not in this time
     */
    List<InetAddress> find(String host, Duration time) throws FetchException {
        FutureTask<InetAddress[]> answer = isAddress(host) ? read(host) : start(host);
        try {
            return List.of(answer.get(time.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            throw new FetchException(
                    FetchException.Kind.LATE,
                    "no address is known for " + host + " within " + time.toMillis() + " ms",
                    late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FetchException(FetchException.Kind.OTHER, "interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new FetchException(FetchException.Kind.OTHER, "no address is known for " + host, failed);
        }
    }

    private FutureTask<InetAddress[]> read(String address) {
        FutureTask<InetAddress[]> answer = new FutureTask<>(() -> resolver.lookUp(address));
        answer.run();
        return answer;
    }

    private FutureTask<InetAddress[]> start(String host) throws FetchException {
        if (!free.tryAcquire()) {
            throw new FetchException(
                    FetchException.Kind.LIMITED,
                    host
                            + " is not looked up, for too many other names wait for an answer of the resolver; try again later");
        }
        FutureTask<InetAddress[]> answer = new FutureTask<>(() -> {
            try {
                return resolver.lookUp(host);
            } finally {
                free.release();
            }
        });
        Thread thread = new Thread(answer, "look-up of " + host);
        thread.setDaemon(true);
        boolean started = false;
        try {
            thread.start();
            started = true;
        } finally {
            if (!started) {
                free.release();
            }
        }
        return answer;
    }
}
