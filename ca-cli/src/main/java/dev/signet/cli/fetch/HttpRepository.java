package dev.signet.cli.fetch;

import dev.signet.core.asn1.DerException;
import dev.signet.core.extension.Extensions;
import dev.signet.core.ocsp.CertificateId;
import dev.signet.core.ocsp.OcspRequest;
import dev.signet.core.ocsp.OcspResponse;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Gets documents by HTTP, each once in a run, and keeps those that were verified in a cache for as long as they say that they hold.
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
    private final Answers answers;
    private final FetchBudget run;
    private final Errand errand;

    /**
     * Prepares to fetch, connecting to nothing yet.
     *
     * @param proxy what all requests go through
     * @param cache where documents that were verified are kept from one run to the next
     * @param nonces whether OCSP requests have a nonce that must come back (RFC 9654)
     */
    public HttpRepository(
            FetchLimits limits,
            Optional<InetSocketAddress> proxy,
            Optional<DocumentCache> cache,
            boolean nonces,
            InstantSource clock) {
        this.limits = limits;
        this.fetcher = new HttpFetcher(limits, proxy, NameLookUp.OF_SYSTEM);
        this.cache = cache;
        this.nonces = nonces;
        this.clock = clock;
        this.answers = new Answers();
        this.run = FetchBudget.of(limits.run());
        this.errand = new Errand(Reach.MACHINE, run.part(limits.verification()));
    }

    private HttpRepository(HttpRepository whole, Reach nearest) {
        this.limits = whole.limits;
        this.fetcher = whole.fetcher;
        this.cache = whole.cache;
        this.nonces = whole.nonces;
        this.clock = whole.clock;
        this.answers = whole.answers;
        this.run = whole.run;
        this.errand = new Errand(nearest, run.part(limits.verification()));
    }

    @Override
    public Repository forOneVerification() {
        return new HttpRepository(this, errand.nearest());
    }

    /** A private CA may publish in its own network, which other machines can name as well, but not on this machine for others. */
    @Override
    public Repository forAnotherMachine() {
        return new HttpRepository(this, Reach.PRIVATE);
    }

    @Override
    public synchronized Retrieval<byte[]> get(Kind kind, String url) {
        int most = most(kind);
        return once(text(new Question.Document(kind, url)), most, () -> fetcher.get(url, most, errand));
    }

    private int most(Kind kind) {
        return kind == Kind.CRL ? limits.listBytes() : limits.certificateBytes();
    }

    @Override
    public synchronized Retrieval<OcspEvidence> ask(String url, CertificateId certificate) {
        OcspRequest plain = OcspRequest.of(List.of(certificate), Extensions.NONE);
        if (nonces) {
            return askWithNonce(url, plain);
        }
        byte[] request = plain.encoded();
        Retrieval<byte[]> retrieval =
                once(text(new Question.Status(url, certificate)), limits.responseBytes(), () -> ask(url, request));
        if (retrieval instanceof Retrieval.Missing<byte[]> missing) {
            return new Retrieval.Missing<>(missing.why(), missing.limited());
        }
        return new Retrieval.Found<>(OcspEvidence.of(url, ((Retrieval.Found<byte[]>) retrieval).value()));
    }

    @Override
    public synchronized void accepted(Question question, Optional<Instant> until) {
        String text = text(question);
        Optional<byte[]> fetched =
                answers.document(text).filter(document -> !document.kept()).map(Answers.Document::bytes);
        if (cache.isPresent() && fetched.isPresent()) {
            end(question, until).ifPresent(end -> cache.get().store(text, fetched.get(), end));
        }
    }

    private Optional<Instant> end(Question question, Optional<Instant> until) {
        boolean certificates = question instanceof Question.Document document && document.kind() == Kind.CERTIFICATES;
        return certificates ? Optional.of(clock.instant().plus(CERTIFICATES_HOLD)) : until;
    }

    @Override
    public synchronized boolean refused(Question question) {
        String text = text(question);
        boolean kept = answers.document(text).map(Answers.Document::kept).orElse(false);
        if (kept) {
            answers.remove(text);
            cache.ifPresent(documents -> documents.drop(text));
        }
        return kept;
    }

    /** Returns under what an answer is known, here and in the cache. */
    private static String text(Question question) {
        if (question instanceof Question.Document document) {
            return document.kind() + " " + document.url();
        }
        Question.Status status = (Question.Status) question;
        byte[] request =
                OcspRequest.of(List.of(status.certificate()), Extensions.NONE).encoded();
        return "OCSP " + status.url() + " " + HexFormat.of().formatHex(request);
    }

    private byte[] ask(String url, byte[] request) throws FetchException {
        String encoded = URLEncoder.encode(Base64.getEncoder().encodeToString(request), StandardCharsets.US_ASCII);
        String get = url + (url.endsWith("/") ? "" : "/") + encoded;
        if (get.length() <= MAX_GET_LENGTH && url.indexOf('?') < 0) {
            try {
                byte[] response = fetcher.get(get, limits.responseBytes(), errand);
                if (isSuccessful(response)) {
                    return response;
                }
            } catch (FetchException noGet) {
                if (noGet.kind() != FetchException.Kind.OTHER) {
                    throw noGet;
                }
            }
        }
        return fetcher.post(url, request, limits.responseBytes(), errand);
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
            byte[] answer = fetcher.post(url, plain.withNonce(nonce).encoded(), limits.responseBytes(), errand);
            return new Retrieval.Found<>(new OcspEvidence(url, answer, Optional.of(nonce)));
        } catch (FetchException failure) {
            return missing(failure);
        }
    }

    private static <T> Retrieval<T> missing(FetchException failure) {
        return new Retrieval.Missing<>(failure.why(), failure.kind() == FetchException.Kind.LIMITED);
    }

    /** Asks a server. */
    @FunctionalInterface
    private interface Exchange {
        byte[] run() throws FetchException;
    }

    private Retrieval<byte[]> once(String question, int most, Exchange exchange) {
        Optional<Retrieval<byte[]>> before = answers.find(question);
        if (before.isPresent()) {
            return before.get();
        }
        Optional<byte[]> kept = cache.flatMap(documents -> documents.find(question, most));
        try {
            byte[] document = kept.isPresent() ? kept.get() : exchange.run();
            answers.add(question, new Answers.Document(document, kept.isPresent()));
            return new Retrieval.Found<>(document);
        } catch (FetchException failure) {
            // What one verification has no budget for, or may not have for whom it is, the next one may have.
            if (failure.kind() != FetchException.Kind.LIMITED && failure.kind() != FetchException.Kind.REFUSED) {
                answers.addFailure(question, failure.why());
            }
            return missing(failure);
        }
    }
}
