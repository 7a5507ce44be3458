package dev.signet.cli.fetch;

import dev.signet.core.asn1.DerException;
import dev.signet.core.crl.CertificateListFile;
import dev.signet.core.extension.Extensions;
import dev.signet.core.keystore.CertificateContainer;
import dev.signet.core.ocsp.BasicResponse;
import dev.signet.core.ocsp.CertificateId;
import dev.signet.core.ocsp.OcspRequest;
import dev.signet.core.ocsp.OcspResponse;
import dev.signet.core.problem.SignetException;
import dev.signet.core.verify.OcspEvidence;
import dev.signet.core.verify.Repository;
import dev.signet.core.verify.Retrieval;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gets documents by HTTP, each once in a run, and keeps them in a cache for as long as they say that they hold.
 *
 * <p>OCSP responders are asked as RFC 5019 has it: with GET, whose answers caches on the way may keep, if the question is short,
 * else or if that fails with POST. With nonces, which make each answer a new one, nothing is cached.
 */
public final class HttpRepository implements Repository {
    /** RFC 5019 section 5: the longest URL with a question in it. */
    private static final int MAX_GET_LENGTH = 255;

    private static final int NONCE_LENGTH = 32;
    private static final Duration CERTIFICATES_HOLD = Duration.ofDays(1);

    private final FetchLimits limits;
    private final HttpFetcher fetcher;
    private final Optional<DocumentCache> cache;
    private final boolean nonces;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Retrieval<byte[]>> known = new HashMap<>();

    /**
     * Prepares to fetch, connecting to nothing yet.
     *
     * @param proxy what all requests go through
     * @param cache where documents are kept from one run to the next
     * @param nonces whether OCSP requests have a nonce that must come back (RFC 9654)
     */
    public HttpRepository(
            FetchLimits limits,
            Optional<InetSocketAddress> proxy,
            Optional<DocumentCache> cache,
            boolean nonces,
            InstantSource clock) {
        this.limits = limits;
        this.fetcher = new HttpFetcher(limits, proxy);
        this.cache = cache;
        this.nonces = nonces;
        this.clock = clock;
    }

    @Override
    public synchronized Retrieval<byte[]> get(Kind kind, String url) {
        int most = kind == Kind.CRL ? limits.listBytes() : limits.certificateBytes();
        return once(kind + " " + url, most, () -> fetcher.get(url, most), bytes -> end(kind, bytes));
    }

    @Override
    public synchronized Retrieval<OcspEvidence> ask(String url, CertificateId certificate) {
        OcspRequest plain = OcspRequest.of(List.of(certificate), Extensions.NONE);
        if (nonces) {
            return askWithNonce(url, plain);
        }
        byte[] request = plain.encoded();
        Retrieval<byte[]> retrieval = once(
                "OCSP " + url + " " + HexFormat.of().formatHex(request),
                limits.responseBytes(),
                () -> ask(url, request),
                HttpRepository::end);
        if (retrieval instanceof Retrieval.Found<byte[]> found) {
            return new Retrieval.Found<>(OcspEvidence.of(url, found.value()));
        }
        return new Retrieval.Missing<>(((Retrieval.Missing<byte[]>) retrieval).why());
    }

    private byte[] ask(String url, byte[] request) throws FetchException {
        String encoded = URLEncoder.encode(Base64.getEncoder().encodeToString(request), StandardCharsets.US_ASCII);
        String get = url + (url.endsWith("/") ? "" : "/") + encoded;
        if (get.length() <= MAX_GET_LENGTH && url.indexOf('?') < 0) {
            try {
                byte[] response = fetcher.get(get, limits.responseBytes());
                if (isSuccessful(response)) {
                    return response;
                }
            } catch (FetchException noGet) {
                return fetcher.post(url, request, limits.responseBytes());
            }
        }
        return fetcher.post(url, request, limits.responseBytes());
    }

    private static boolean isSuccessful(byte[] response) {
        try {
            return OcspResponse.parse(response).status() == OcspResponse.SUCCESSFUL;
        } catch (DerException malformed) {
            return false;
        }
    }

    private Retrieval<OcspEvidence> askWithNonce(String url, OcspRequest plain) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            byte[] answer = fetcher.post(url, plain.withNonce(nonce).encoded(), limits.responseBytes());
            return new Retrieval.Found<>(new OcspEvidence(url, answer, Optional.of(nonce)));
        } catch (FetchException failure) {
            return new Retrieval.Missing<>(failure.why());
        }
    }

    /** Asks a server. */
    @FunctionalInterface
    private interface Exchange {
        byte[] run() throws FetchException;
    }

    /** Reads from a document until when it holds. */
    @FunctionalInterface
    private interface End {
        Optional<Instant> of(byte[] document);
    }

    private Retrieval<byte[]> once(String question, int most, Exchange exchange, End end) {
        Retrieval<byte[]> before = known.get(question);
        if (before != null) {
            return before;
        }
        Retrieval<byte[]> answer = cached(question, most).orElseGet(() -> fetched(question, exchange, end));
        known.put(question, answer);
        return answer;
    }

    private Optional<Retrieval<byte[]>> cached(String question, int most) {
        return cache.flatMap(documents -> documents.find(question, most)).map(Retrieval.Found::new);
    }

    private Retrieval<byte[]> fetched(String question, Exchange exchange, End end) {
        try {
            byte[] document = exchange.run();
            cache.ifPresent(
                    documents -> end.of(document).ifPresent(until -> documents.store(question, document, until)));
            return new Retrieval.Found<>(document);
        } catch (FetchException failure) {
            return new Retrieval.Missing<>(failure.why());
        }
    }

    private Optional<Instant> end(Kind kind, byte[] document) {
        if (kind == Kind.CERTIFICATES) {
            return CertificateContainer.isMeantToBeOne(document)
                    ? Optional.of(clock.instant().plus(CERTIFICATES_HOLD))
                    : Optional.empty();
        }
        try {
            return CertificateListFile.readAll(document, "CRL").stream()
                    .flatMap(list -> list.nextUpdate().stream())
                    .min(Comparator.naturalOrder());
        } catch (SignetException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> end(byte[] response) {
        try {
            byte[] basic = OcspResponse.parse(response).basic();
            return basic == null
                    ? Optional.empty()
                    : BasicResponse.parse(basic).responses().stream()
                            .flatMap(single -> single.nextUpdate().stream())
                            .min(Comparator.naturalOrder());
        } catch (DerException malformed) {
            return Optional.empty();
        }
    }
}
