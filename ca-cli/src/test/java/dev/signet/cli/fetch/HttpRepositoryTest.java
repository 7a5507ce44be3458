package dev.signet.cli.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.extension.Extensions;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.KeySigner;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.ocsp.BasicResponse;
import dev.signet.core.ocsp.CertificateId;
import dev.signet.core.ocsp.OcspRequest;
import dev.signet.core.ocsp.OcspResponse;
import dev.signet.core.ocsp.ResponderId;
import dev.signet.core.ocsp.SingleResponse;
import dev.signet.core.verify.OcspEvidence;
import dev.signet.core.verify.Repository;
import dev.signet.core.verify.Retrieval;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is fetched from a server, how far it is followed, and what the cache keeps. */
class HttpRepositoryTest {
    private static final PrivateKeyInfo KEY = KeyAlgorithm.parse("p256").generate(new SecureRandom());
    private static final DistinguishedName NAME = DistinguishedName.parse("CN=CA");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final CertificateId ID =
            CertificateId.of(HashAlgorithm.SHA1.oid(), NAME, KEY.publicKey(), BigInteger.valueOf(16));

    @TempDir
    private Path directory;

    private HttpServer server;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, byte[]> documents = new HashMap<>();
    private final Map<String, String> redirects = new HashMap<>();
    private Instant clock = NOW;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        requests.add(exchange.getRequestMethod() + " " + path);
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (path.startsWith("/silent")) {
            return;
        }
        String redirect = redirects.get(path);
        byte[] document = documents.get(path);
        if (redirect != null) {
            exchange.getResponseHeaders().set("Location", redirect);
            exchange.sendResponseHeaders(302, -1);
        } else if (path.startsWith("/ocsp")) {
            ocsp(exchange, path, body);
        } else if (document == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
        }
        exchange.close();
    }

    /** A responder that finds all good; at /ocsp-post it knows no GET, at /ocsp-deaf it leaves out the nonce. */
    private void ocsp(HttpExchange exchange, String path, byte[] body) throws IOException {
        boolean get = exchange.getRequestMethod().equals("GET");
        if (get && path.startsWith("/ocsp-post")) {
            exchange.sendResponseHeaders(405, -1);
            return;
        }
        OcspRequest request = OcspRequest.parse(get ? encoded(path) : body);
        List<SingleResponse> answers = request.certificates().stream()
                .map(id -> new SingleResponse(
                        id,
                        new SingleResponse.Good(),
                        NOW,
                        Optional.of(NOW.plus(Duration.ofHours(2))),
                        Extensions.NONE))
                .toList();
        Extensions extensions = path.startsWith("/ocsp-deaf")
                ? Extensions.NONE
                : new Extensions(request.nonce().stream().toList());
        BasicResponse basic = BasicResponse.sign(
                new ResponderId.ByName(NAME), NOW, answers, extensions, KeySigner.of(KEY), List.of());
        byte[] response = new OcspResponse(OcspResponse.SUCCESSFUL, basic.encoded()).encoded();
        exchange.sendResponseHeaders(200, response.length);
        exchange.getResponseBody().write(response);
    }

    private static byte[] encoded(String path) {
        String last = path.substring(path.indexOf('/', 1) + 1);
        return Base64.getDecoder().decode(URLDecoder.decode(last, StandardCharsets.US_ASCII));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private HttpRepository repository(FetchLimits limits) {
        return new HttpRepository(limits, Optional.empty(), Optional.empty(), false, () -> clock);
    }

    private HttpRepository caching(boolean nonces) {
        return new HttpRepository(
                FetchLimits.STANDARD,
                Optional.empty(),
                Optional.of(new DocumentCache(directory.resolve("cache"), () -> clock)),
                nonces,
                () -> clock);
    }

    private Retrieval<byte[]> get(String url) {
        return repository(FetchLimits.STANDARD).get(Repository.Kind.CRL, url);
    }

    private static String why(Retrieval<?> retrieval) {
        return ((Retrieval.Missing<?>) retrieval).why();
    }

    @Test
    void a_document_is_got_once_in_a_run() {
        documents.put("/a.crl", new byte[] {1, 2, 3});
        HttpRepository repository = repository(FetchLimits.STANDARD);

        for (int i = 0; i < 2; i++) {
            Retrieval.Found<byte[]> found =
                    (Retrieval.Found<byte[]>) repository.get(Repository.Kind.CRL, url("/a.crl"));
            assertThat(found.value()).containsExactly(1, 2, 3);
            assertThat(why(repository.get(Repository.Kind.CRL, url("/b.crl"))))
                    .isEqualTo("the server answers with HTTP status 404");
        }
        assertThat(requests).containsExactly("GET /a.crl", "GET /b.crl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://127.0.0.1/a", "file:///etc/hostname", "ldap://127.0.0.1/cn=a", "ftp://127.0.0.1/a"})
    void nothing_but_http_is_followed(String url) {
        assertThat(why(get(url))).startsWith("only http is fetched, not ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "http:///a", "http://a b/", "://", "", "http:a", "\u0000"})
    void what_is_no_url_is_told(String url) {
        assertThat(why(get(url))).matches("that is no URL.*|only http is fetched, not .*");
    }

    @Test
    void a_redirect_is_followed_thrice_and_to_http_alone() {
        documents.put("/d", new byte[] {4});
        redirects.putAll(Map.of("/a", "/b", "/b", url("/c"), "/c", "d", "/0", "/a", "/loop", "/loop"));
        redirects.put("/file", "file:///etc/hostname");

        assertThat(get(url("/a"))).isInstanceOf(Retrieval.Found.class);
        assertThat(why(get(url("/0")))).isEqualTo("it is said to be elsewhere more than 3 times");
        assertThat(why(get(url("/loop")))).isEqualTo("it is said to be elsewhere more than 3 times");
        assertThat(why(get(url("/file")))).isEqualTo("it is said to be at file:///etc/hostname, which is not followed");
    }

    @Test
    void a_redirect_to_the_link_of_this_machine_is_not_followed() {
        redirects.put("/a", "http://169.254.169.254/latest/meta-data/");

        assertThat(why(get(url("/a"))))
                .isEqualTo(
                        "http://169.254.169.254/latest/meta-data/ is on this machine's link or nowhere, where nothing is"
                                + " fetched from");
    }

    @Test
    void what_another_machine_has_sent_does_not_send_to_this_one_and_changes_nothing_for_what_is_at_hand() {
        documents.put("/a.crl", new byte[] {1});
        HttpRepository repository = repository(FetchLimits.STANDARD);
        Repository remote = repository.forAnotherMachine().forOneVerification();

        assertThat(why(remote.get(Repository.Kind.CRL, url("/a.crl"))))
                .isEqualTo(
                        url("/a.crl") + " is on this machine, where a certificate from another machine may not send");
        assertThat(why(remote.ask(url("/ocsp"), ID)))
                .endsWith(" is on this machine, where a certificate from another machine may not send");
        assertThat(requests).isEmpty();
        assertThat(repository.get(Repository.Kind.CRL, url("/a.crl"))).isInstanceOf(Retrieval.Found.class);
    }

    private static FetchLimits limits(FetchLimits.Sum verification, FetchLimits.Sum run) {
        return new FetchLimits(3, Duration.ofSeconds(10), 1000, 1000, 1000, verification, run);
    }

    private static FetchLimits.Sum sum(int exchanges, int seconds, long bytes) {
        return new FetchLimits.Sum(exchanges, Duration.ofSeconds(seconds), bytes);
    }

    private static final FetchLimits.Sum PLENTY = sum(99, 99, 99_000);

    @Test
    void a_document_that_is_too_long_is_not_read_to_its_end() {
        documents.put("/long", new byte[1001]);
        documents.put("/short", new byte[1000]);
        HttpRepository repository = repository(limits(sum(9, 10, 1500), PLENTY));

        assertThat(why(repository.get(Repository.Kind.CRL, url("/long")))).isEqualTo("it is longer than 1000 bytes");
        assertThat(repository.get(Repository.Kind.CRL, url("/short"))).isInstanceOf(Retrieval.Found.class);
        // What is left of all bytes that a verification may fetch.
        assertThat(isLimited(repository.get(Repository.Kind.CERTIFICATES, url("/short"))))
                .isTrue();
    }

    private static boolean isLimited(Retrieval<?> retrieval) {
        return retrieval instanceof Retrieval.Missing<?> missing && missing.limited();
    }

    @Test
    void the_number_of_requests_and_the_time_of_one_verification_are_bounded() {
        Repository repository = repository(limits(sum(2, 10, 9000), PLENTY));
        for (String path : List.of("/1", "/2")) {
            assertThat(why(repository.get(Repository.Kind.CRL, url(path)))).contains("404");
        }
        assertThat(why(repository.get(Repository.Kind.CRL, url("/3"))))
                .startsWith("as much as is allowed for one verification");
        assertThat(requests).hasSize(2);

        Repository noTime = repository(limits(sum(9, 0, 9000), PLENTY));
        assertThat(isLimited(noTime.get(Repository.Kind.CRL, url("/4")))).isTrue();
    }

    @Test
    void what_one_verification_has_used_up_is_there_for_the_next_up_to_what_a_run_may_come_to() {
        documents.put("/3", new byte[] {3});
        Repository repository = repository(limits(sum(2, 10, 9000), sum(5, 10, 9000)));
        Repository first = repository.forOneVerification();
        for (String path : List.of("/1", "/2", "/3")) {
            assertThat(first.get(Repository.Kind.CRL, url(path))).isInstanceOf(Retrieval.Missing.class);
        }

        Repository second = repository.forOneVerification();
        assertThat(second.get(Repository.Kind.CRL, url("/3"))).isInstanceOf(Retrieval.Found.class);
        assertThat(isLimited(second.get(Repository.Kind.CRL, url("/4")))).isFalse();

        Repository third = repository.forOneVerification();
        assertThat(isLimited(third.get(Repository.Kind.CRL, url("/5")))).isFalse();
        assertThat(why(third.get(Repository.Kind.CRL, url("/6")))).startsWith("as much as is allowed in one run");
        assertThat(requests).hasSize(5);
    }

    @Test
    void a_longer_time_for_each_request_leaves_a_verification_time_for_several() {
        FetchLimits patient = FetchLimits.STANDARD.each(Duration.ofMinutes(1));
        assertThat(patient.verification().time()).isEqualTo(Duration.ofMinutes(6));
        assertThat(FetchLimits.STANDARD
                        .each(Duration.ofSeconds(1))
                        .verification()
                        .time())
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_question_that_was_not_answered_in_time_is_not_asked_again_with_post() {
        Repository hasty = repository(FetchLimits.STANDARD.each(Duration.ofMillis(300)));

        assertThat(why(hasty.ask(url("/silent"), ID))).isEqualTo("no answer within 300 ms");
        assertThat(requests).singleElement().asString().startsWith("GET /silent/");
    }

    @Test
    void a_server_that_says_nothing_is_given_up_and_one_that_is_not_there_is_told() throws IOException {
        FetchLimits hasty = FetchLimits.STANDARD.each(Duration.ofMillis(300));
        int port;
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = silent.getLocalPort();
            assertThat(why(repository(hasty).get(Repository.Kind.CRL, "http://127.0.0.1:" + port + "/")))
                    .isEqualTo("no answer within 300 ms");
        }
        assertThat(why(get("http://127.0.0.1:" + port + "/"))).isEqualTo("no connection to the server");
    }

    @Test
    void a_short_question_is_asked_with_get_and_otherwise_with_post() {
        HttpRepository repository = repository(FetchLimits.STANDARD);
        assertThat(repository.ask(url("/ocsp"), ID)).isInstanceOf(Retrieval.Found.class);
        assertThat(repository.ask(url("/ocsp-post"), ID)).isInstanceOf(Retrieval.Found.class);
        String longPath = "/ocsp" + "x".repeat(200);
        assertThat(repository.ask(url(longPath), ID)).isInstanceOf(Retrieval.Found.class);

        assertThat(requests).hasSize(4);
        assertThat(requests.get(0)).startsWith("GET /ocsp/M");
        assertThat(requests.get(1)).startsWith("GET /ocsp-post/M");
        assertThat(requests.subList(2, 4)).containsExactly("POST /ocsp-post", "POST " + longPath);
    }

    @Test
    void a_nonce_is_new_each_time_long_enough_and_has_to_come_back() {
        HttpRepository repository = caching(true);
        OcspEvidence first = ((Retrieval.Found<OcspEvidence>) repository.ask(url("/ocsp"), ID)).value();
        OcspEvidence second = ((Retrieval.Found<OcspEvidence>) repository.ask(url("/ocsp"), ID)).value();

        assertThat(first.nonce().orElseThrow())
                .hasSize(32)
                .isNotEqualTo(second.nonce().orElseThrow());
        BasicResponse basic =
                BasicResponse.parse(OcspResponse.parse(first.encoded()).basic());
        DerNode returned = DerNode.parse(basic.nonce().orElseThrow().value());
        assertThat(returned.expect(Tag.OCTET_STRING, "nonce").content())
                .isEqualTo(first.nonce().orElseThrow());
        assertThat(requests).containsExactly("POST /ocsp", "POST /ocsp");
        assertThat(directory.resolve("cache")).doesNotExist();
    }

    private static final Duration HOUR = Duration.ofHours(1);

    private Repository.Question document(String path) {
        return new Repository.Question.Document(Repository.Kind.CRL, url(path));
    }

    /** Gets a CRL and a response in a run of their own, and says that they were verified. */
    private void getAndAccept() {
        Repository repository = caching(false);
        assertThat(repository.get(Repository.Kind.CRL, url("/a.crl"))).isInstanceOf(Retrieval.Found.class);
        assertThat(repository.ask(url("/ocsp"), ID)).isInstanceOf(Retrieval.Found.class);
        repository.accepted(document("/a.crl"), Optional.of(NOW.plus(HOUR)));
        repository.accepted(
                new Repository.Question.Status(url("/ocsp"), ID), Optional.of(NOW.plus(HOUR.multipliedBy(2))));
    }

    @Test
    void a_crl_and_a_response_that_were_accepted_are_kept_until_they_are_to_be_replaced() {
        documents.put("/a.crl", new byte[] {1});
        getAndAccept();
        getAndAccept();
        assertThat(requests).hasSize(2);

        clock = NOW.plus(Duration.ofMinutes(61));
        getAndAccept();
        assertThat(requests).hasSize(3);
        assertThat(requests.get(2)).isEqualTo("GET /a.crl");
    }

    @Test
    void what_nobody_accepted_is_not_kept() {
        documents.put("/a.crl", list(NOW.plus(HOUR)));
        for (int i = 0; i < 2; i++) {
            assertThat(caching(false).get(Repository.Kind.CRL, url("/a.crl"))).isInstanceOf(Retrieval.Found.class);
            assertThat(caching(false).ask(url("/ocsp"), ID)).isInstanceOf(Retrieval.Found.class);
            assertThat(caching(false).get(Repository.Kind.CRL, url("/none"))).isInstanceOf(Retrieval.Missing.class);
        }
        assertThat(requests).hasSize(6);
        assertThat(directory.resolve("cache")).doesNotExist();
    }

    @Test
    void what_was_kept_and_is_refused_is_dropped_and_asked_for_anew() {
        documents.put("/a.crl", new byte[] {1});
        getAndAccept();
        documents.put("/a.crl", new byte[] {2});

        Repository repository = caching(false);
        assertThat(((Retrieval.Found<byte[]>) repository.get(Repository.Kind.CRL, url("/a.crl"))).value())
                .containsExactly(1);
        assertThat(repository.refused(document("/a.crl"))).isTrue();
        assertThat(((Retrieval.Found<byte[]>) repository.get(Repository.Kind.CRL, url("/a.crl"))).value())
                .containsExactly(2);
        assertThat(repository.refused(document("/a.crl")))
                .as("it has just come from the server")
                .isFalse();
        assertThat(((Retrieval.Found<byte[]>) caching(false).get(Repository.Kind.CRL, url("/a.crl"))).value())
                .containsExactly(2);
        assertThat(requests).hasSize(4);
    }

    @Test
    void a_cache_that_cannot_be_written_does_no_harm() {
        documents.put("/a.crl", list(NOW.plus(HOUR)));
        DocumentCache unwritable = new DocumentCache(Path.of("/dev/null/cache"), () -> clock);
        HttpRepository repository =
                new HttpRepository(FetchLimits.STANDARD, Optional.empty(), Optional.of(unwritable), false, () -> clock);
        assertThat(repository.get(Repository.Kind.CRL, url("/a.crl"))).isInstanceOf(Retrieval.Found.class);
        repository.accepted(document("/a.crl"), Optional.of(NOW.plus(HOUR)));
        assertThat(repository.refused(document("/a.crl"))).isFalse();
    }

    @Test
    void the_cache_is_bounded_and_drops_what_ends_soonest() {
        DocumentCache cache = new DocumentCache(directory.resolve("cache"), () -> clock);
        byte[] third = new byte[(int) (DocumentCache.MAX_BYTES / 3)];
        for (int i = 1; i <= 4; i++) {
            cache.store("question " + i, third, NOW.plus(HOUR.multipliedBy(9 - i)));
        }
        assertThat(cache.find("question 1", third.length)).isPresent();
        assertThat(cache.find("question 2", third.length)).isPresent();
        assertThat(cache.find("question 3", third.length)).isEmpty();
        assertThat(cache.find("question 4", third.length)).isPresent();
    }

    private static byte[] list(Instant nextUpdate) {
        KeySigner signer = KeySigner.of(KEY);
        byte[] algorithm = signer.algorithm().identifier();
        byte[] tbs = Der.sequence(Der.integer(1), algorithm, NAME.encoded(), Der.time(NOW), Der.time(nextUpdate));
        return CertificateList.parse(Der.sequence(tbs, algorithm, Der.bitString(signer.sign(tbs))))
                .encoded();
    }
}
