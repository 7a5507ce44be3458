package dev.signet.cli.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests by HTTP within {@link FetchLimits}.
 *
 * <p>A URL must be of http: what is fetched is signed, and to check the certificate of an https server could need what is being
 * fetched (RFC 5280 section 8). An http server may send on to an https one, and to nothing else.
 */
final class HttpFetcher {
    private static final int OK = 200;
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_CLIENT_ERROR = 400;

    static {
        // The client reads these once. A request names its host in a header, since it goes to an address (Destination);
        // and to
        // connect again would be to look up the name again, where that is left to the client.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        System.setProperty("jdk.httpclient.disableRetryConnect", "true");
    }

    private final FetchLimits limits;
    private final HttpClient client;
    private final AddressRule addresses;

    /** Prepares to fetch, connecting to nothing yet. */
    HttpFetcher(FetchLimits limits, Optional<InetSocketAddress> proxy, NameLookUp names) {
        this.limits = limits;
        this.addresses = new AddressRule(names, proxy.isPresent());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.each())
                .proxy(proxy.map(ProxySelector::of).orElse(HttpClient.Builder.NO_PROXY))
                .build();
    }

    /**
     * Returns the body of the answer to a GET.
     *
     * @param errand for what it is fetched
     * @throws FetchException if there is none, or it takes more than is allowed
     */
    byte[] get(String url, int most, Errand errand) throws FetchException {
        return send(url, null, most, errand);
    }

    /**
     * Returns the body of the answer to a POST of an OCSP request (RFC 6960 appendix A.1).
     *
     * @param errand for what it is fetched
     * @throws FetchException if there is none, or it takes more than is allowed
     */
    byte[] post(String url, byte[] request, int most, Errand errand) throws FetchException {
        return send(url, request, most, errand);
    }

    private byte[] send(String url, byte @Nullable [] request, int most, Errand errand) throws FetchException {
        URI asked = parse(url);
        if (!isHttp(asked)) {
            throw new FetchException("only http is fetched, not " + asked.getScheme());
        }
        URI address = asked;
        String writer = errand.writer();
        Reach reach = errand.nearest();
        for (int i = 0; i <= limits.redirects(); i++) {
            errand.budget().exchange();
            Destination destination = admit(writer, address, reach, errand.budget());
            reach = destination.reach();
            HttpResponse<byte[]> response = first(destination, request, most, errand.budget());
            int status = response.statusCode();
            if (status == OK) {
                return response.body();
            }
            if (status < FIRST_REDIRECT || status >= FIRST_CLIENT_ERROR) {
                throw new FetchException("the server answers with HTTP status " + status);
            }
            address = redirected(address, response);
            writer = "a server " + reach;
        }
        throw new FetchException("it is said to be elsewhere more than " + limits.redirects() + " times");
    }

    /** Looking up names takes time as well, as much as whoever answers for them wants. */
    private Destination admit(String writer, URI address, Reach nearest, FetchBudget budget) throws FetchException {
        Duration time = timeFor(budget);
        long start = System.nanoTime();
        try {
            return addresses.admit(writer, address, nearest, time);
        } catch (FetchException failure) {
            boolean hurried = failure.kind() == FetchException.Kind.LATE && time.compareTo(limits.each()) < 0;
            throw hurried ? budget.reached() : failure;
        } finally {
            budget.spend(System.nanoTime() - start, 0);
        }
    }

    private Duration timeFor(FetchBudget budget) {
        return Duration.ofNanos(Math.min(budget.nanosecondsLeft(), limits.each().toNanos()));
    }

    private static URI redirected(URI from, HttpResponse<byte[]> response) throws FetchException {
        String location = response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new FetchException("the server answers with HTTP status " + response.statusCode()));
        URI next = from.resolve(parse(location));
        if (!isHttp(next) && !"https".equals(scheme(next))) {
            throw new FetchException("it is said to be at " + next + ", which is not followed");
        }
        return next;
    }

    private static URI parse(String url) throws FetchException {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw new FetchException(FetchException.Kind.OTHER, "that is no URL", malformed);
        }
    }

    private static boolean isHttp(URI address) {
        return "http".equals(scheme(address));
    }

    private static String scheme(URI address) {
        return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    }

    /** Returns what the first address answers that can be connected to. */
    private HttpResponse<byte[]> first(Destination destination, byte @Nullable [] body, int most, FetchBudget budget)
            throws FetchException {
        List<HttpRequest> requests = requests(destination, body);
        for (int i = 0; i < requests.size() - 1; i++) {
            try {
                return exchange(requests.get(i), most, budget);
            } catch (FetchException failure) {
                if (failure.kind() != FetchException.Kind.UNCONNECTED) {
                    throw failure;
                }
                budget.exchange();
            }
        }
        return exchange(requests.get(requests.size() - 1), most, budget);
    }

    private HttpResponse<byte[]> exchange(HttpRequest request, int most, FetchBudget budget) throws FetchException {
        long time = timeFor(budget).toNanos();
        long limit = Math.min(most, budget.bytesLeft());
        long start = System.nanoTime();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, information -> new BoundedBody(limit));
        long length = 0;
        try {
            HttpResponse<byte[]> response = answer.get(time, TimeUnit.NANOSECONDS);
            length = response.body().length;
            return response;
        } catch (TimeoutException late) {
            boolean unused = answer.cancel(true);
            if (time < limits.each().toNanos()) {
                throw budget.reached();
            }
            throw new FetchException(FetchException.Kind.LATE, "no answer within " + text(time), late);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof BoundedBody.TooLongException && limit < most) {
                throw budget.reached();
            }
            throw new FetchException(kind(failed.getCause()), describe(failed.getCause()), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FetchException(FetchException.Kind.OTHER, "interrupted", interrupted);
        } finally {
            budget.spend(System.nanoTime() - start, length);
        }
    }

    private static String text(long nanoseconds) {
        return Duration.ofNanos(nanoseconds).toMillis() + " ms";
    }

    private static FetchException.Kind kind(@Nullable Throwable failure) {
        if (failure instanceof HttpTimeoutException) {
            return FetchException.Kind.LATE;
        }
        return failure instanceof ConnectException ? FetchException.Kind.UNCONNECTED : FetchException.Kind.OTHER;
    }

    private static List<HttpRequest> requests(Destination destination, byte @Nullable [] body) throws FetchException {
        try {
            List<HttpRequest> requests = new ArrayList<>();
            for (HttpRequest.Builder request : destination.requests()) {
                HttpRequest.Builder named = request.header("User-Agent", "signet");
                requests.add(
                        body == null
                                ? named.GET().build()
                                : named.header("Content-Type", "application/ocsp-request")
                                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                        .build());
            }
            return requests;
        } catch (IllegalArgumentException unusable) {
            throw new FetchException(FetchException.Kind.OTHER, "that is no URL of a server", unusable);
        }
    }

    private static String describe(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return "no address is known for the host";
            }
        }
        if (failure instanceof ConnectException) {
            return "no connection to the server";
        }
        String message = failure instanceof IOException ? failure.getMessage() : null;
        return message == null ? "the exchange fails" : message;
    }
}
