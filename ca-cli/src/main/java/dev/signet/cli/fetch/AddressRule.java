package dev.signet.cli.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Where a URL that somebody else has written may lead: not nearer to this machine than its writer is. Who can have a certificate
 * looked at, or answers for a URL in it, could else have this machine ask services that are meant for it alone.
 *
 * <p>The address that is looked at here is the one that the client connects to a moment later, since Java keeps what a resolver
 * says (networkaddress.cache.ttl, 30 s unless it is set).
 *
 * @param names who knows the addresses of hosts
 * @param throughProxy whether a proxy looks up the names of hosts, so that it says nothing what they are here
 */
record AddressRule(Resolver names, boolean throughProxy) {
    /** What is no name but an address, in one of the ways that {@code inet_aton} knows too. */
    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");

    /** Looks up the addresses of a host. */
    @FunctionalInterface
    interface Resolver {
        /** Returns all addresses of a host, at least one. */
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    /**
     * Returns the reach of a URL.
     *
     * @param writer who has written it, with an article
     * @param nearest the nearest that it may be
     * @param time how long a look-up may take
     * @throws FetchException if it is nearer, is on this machine's link, or is not known in time
     */
    Reach admit(String writer, URI url, Reach nearest, Duration time) throws FetchException {
        Reach reach = reach(url, time);
        if (reach == Reach.LINK) {
            throw refused(url, reach, "nothing is fetched from");
        }
        if (reach.isNearerThan(nearest)) {
            throw refused(url, reach, writer + " may not send");
        }
        return reach;
    }

    private static FetchException refused(URI url, Reach reach, String why) {
        return new FetchException(FetchException.Kind.REFUSED, url + " is " + reach + ", where " + why);
    }

    private Reach reach(URI url, Duration time) throws FetchException {
        String host = url.getHost();
        if (host == null) {
            return Reach.NET;
        }
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return Reach.MACHINE;
        }
        if (throughProxy && !ADDRESS.matcher(name).matches()) {
            return Reach.NET;
        }
        return nearest(name, time);
    }

    /** A host with several addresses is as near as the nearest of them. One without is nowhere, which the client tells. */
    private Reach nearest(String host, Duration time) throws FetchException {
        CompletableFuture<Reach> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return Arrays.stream(names.lookUp(host))
                        .map(Reach::of)
                        .max(Reach::compareTo)
                        .orElse(Reach.NET);
            } catch (UnknownHostException unknown) {
                return Reach.NET;
            }
        });
        try {
            return answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new FetchException(
                    FetchException.Kind.LATE, "no address is known within " + time.toMillis() + " ms", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FetchException(FetchException.Kind.OTHER, "interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new FetchException(FetchException.Kind.OTHER, "no address is known for the host", failed);
        }
    }
}
