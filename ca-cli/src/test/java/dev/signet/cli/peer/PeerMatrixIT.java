package dev.signet.cli.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.csr.CertificateRequestBuilder;
import dev.signet.core.extension.Extensions;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.KeySigner;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gives everything that Signet makes, for each sort of key, to other people's programs, and compares what they say with the tables
 * in {@code docs/peers.md}; {@code -Dgolden.update=true} writes the tables. So the page is what was measured.
 *
 * <p>For each sort there is a CA (root, issuing CA, both with such keys) with a server certificate, CRLs and a request.
 */
class PeerMatrixIT {
    private static final Path PAGE = Path.of("..", "docs", "peers.md");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final List<String> SORTS =
            List.of("rsa:2048", "rsa:4096", "ec:P-256", "ec:P-384", "ec:P-521", "ed25519", "ed448");

    @TempDir
    private static Path directory;

    private static final List<String> REFUSALS = new ArrayList<>();

    private interface Question {
        Peer.Answer ask(Path files) throws IOException, InterruptedException;
    }

    @BeforeAll
    static void make_a_ca_for_each_sort_of_key() throws IOException, InterruptedException {
        for (String program :
                List.of("openssl", "certtool", "certutil", "vfychain", "keytool", "go", "haproxy", "python3", "node")) {
            Peer.assumeInstalled(program);
        }
        List<String> made = atOnce(
                SORTS.stream().map(sort -> (Callable<String>) () -> make(sort)).toList());
        assertThat(made).isEqualTo(SORTS);
        Files.writeString(directory.resolve("verify.go"), GO);
        Files.writeString(directory.resolve("load.py"), PYTHON);
        Files.writeString(directory.resolve("load.js"), NODE);
        Peer.mustRun(directory, "go", "build", "-o", "verify", "verify.go");
    }

    private static String make(String sort) throws IOException {
        KeyAlgorithm key = KeyAlgorithm.parse(sort);
        Path home = files(sort).resolve("home");
        Files.createDirectories(home.getParent());
        try (TestCa ca = TestCa.create(home, key, "Peers " + sort.replace(':', ' '))) {
            Path delivered = ca.issue("server", key, "localhost").directory();
            copy(delivered, files(sort));
            copy(home.resolve("public"), files(sort));
        }
        String request = CertificateRequestBuilder.build(
                        DistinguishedName.parse("CN=localhost"),
                        new Extensions(List.of()),
                        KeySigner.of(key.generate(new SecureRandom())))
                .pem();
        Files.writeString(files(sort).resolve("request.pem"), request);
        concatenate(files(sort), "whole.pem", "cert.pem", "issuing.pem", "root.pem");
        Files.writeString(files(sort).resolve("nginx.conf"), nginx(files(sort)));
        Files.writeString(files(sort).resolve("haproxy.cfg"), haproxy(files(sort)));
        return sort;
    }

    /** Two at once, as many as the smallest machine that builds has cores. */
    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> task : threads.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Path files(String sort) {
        return directory.resolve(sort.replace(':', '-'));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var list = Files.list(from)) {
            for (Path file : list.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void concatenate(Path files, String target, String... parts) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(Files.readString(files.resolve(part)));
        }
        Files.writeString(files.resolve(target), text);
    }

    @Test
    void certificates_crls_and_requests_are_accepted_as_the_page_says() throws IOException, InterruptedException {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put(
                "openssl verify",
                files -> run(files, "openssl verify -x509_strict -crl_check_all -CAfile ca-crl-bundle.pem cert.pem"));
        questions.put(
                "openssl crl", files -> run(files, "openssl crl -noout -CAfile ca-bundle.pem -in issuing.crl.pem"));
        questions.put("openssl req", files -> run(files, "openssl req -noout -verify -in request.pem"));
        questions.put("certtool --verify-chain", files -> run(files, "certtool --verify-chain --infile whole.pem"));
        questions.put(
                "certtool --verify-crl",
                files ->
                        run(files, "certtool --verify-crl --load-ca-certificate issuing.pem --infile issuing.crl.pem"));
        questions.put("certtool --crq-info", files -> run(files, "certtool --crq-info --infile request.pem"));
        questions.put("NSS vfychain", PeerMatrixIT::nss);
        questions.put("JDK PKIX", PeerMatrixIT::jdk);
        questions.put("Go", files -> run(files, "../verify"));
        compare("certificates", questions);
    }

    @Test
    void keys_and_key_stores_are_loaded_as_the_page_says() throws IOException, InterruptedException {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("openssl pkey", files -> run(files, "openssl pkey -noout -check -in key.pem"));
        questions.put(
                "openssl pkcs12", files -> run(files, "openssl pkcs12 -noout -passin pass:changeit -in cert.p12"));
        questions.put("certtool", files -> run(files, "certtool --key-info --infile key.pem"));
        questions.put("nginx", files -> run(files, "nginx -t -q -p . -c nginx.conf"));
        questions.put("haproxy", files -> run(files, "haproxy -c -q -f haproxy.cfg"));
        questions.put("Python ssl", files -> run(files, "python3 ../load.py"));
        questions.put("node", files -> run(files, "node ../load.js"));
        questions.put("keytool, PKCS#12", files -> run(files, "keytool -list -storepass changeit -keystore cert.p12"));
        questions.put("keytool, JKS", files -> run(files, "keytool -list -storepass changeit -keystore cert.jks"));
        compare("keys", questions);
    }

    private static Peer.Answer run(Path files, String command) throws IOException, InterruptedException {
        String[] words = command.split(" ", -1);
        if (words[0].equals("nginx") && Files.isExecutable(Path.of("/usr/sbin/nginx"))) {
            words[0] = "/usr/sbin/nginx";
        }
        return Peer.run(files, words);
    }

    private static Peer.Answer nss(Path files) throws IOException, InterruptedException {
        Files.createDirectories(files.resolve("nss"));
        Peer.mustRun(files, "certutil", "-N", "-d", "sql:nss", "--empty-password");
        Peer.Answer trusted = run(files, "certutil -A -d sql:nss -n root -t C,C,C -i root.pem");
        return trusted.exitCode() == 0
                ? run(files, "vfychain -d sql:nss -pp -u 1 -a cert.pem -a issuing.pem")
                : trusted;
    }

    private static Peer.Answer jdk(Path files) throws IOException {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> path = new ArrayList<>();
            for (String name : List.of("cert.pem", "issuing.pem")) {
                path.add(certificate(factory, files.resolve(name)));
            }
            Set<TrustAnchor> anchors = Set.of(new TrustAnchor(certificate(factory, files.resolve("root.pem")), null));
            Set<Object> lists = new HashSet<>();
            for (String name : List.of("issuing.crl", "root.crl")) {
                try (InputStream in = Files.newInputStream(files.resolve(name))) {
                    lists.add(factory.generateCRL(in));
                }
            }
            PKIXParameters parameters = new PKIXParameters(anchors);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists)));
            var result = CertPathValidator.getInstance("PKIX").validate(factory.generateCertPath(path), parameters);
            return new Peer.Answer(0, result.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8), "");
        } catch (GeneralSecurityException refused) {
            return new Peer.Answer(1, new byte[0], refused.toString());
        }
    }

    private static X509Certificate certificate(CertificateFactory factory, Path file)
            throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) factory.generateCertificate(in);
        }
    }

    /** Different programs run at once; one and the same does not, as nginx takes its port even to check its configuration. */
    private static Map<String, List<Peer.Answer>> answers(Map<String, Question> questions) throws InterruptedException {
        List<Callable<List<Peer.Answer>>> columns = questions.values().stream()
                .map(question -> (Callable<List<Peer.Answer>>) () -> ofAllSorts(question))
                .toList();
        List<List<Peer.Answer>> answered = atOnce(columns);
        Map<String, List<Peer.Answer>> answers = new LinkedHashMap<>();
        int column = 0;
        for (String name : questions.keySet()) {
            answers.put(name, answered.get(column++));
        }
        return answers;
    }

    private static List<Peer.Answer> ofAllSorts(Question question) throws IOException, InterruptedException {
        List<Peer.Answer> answers = new ArrayList<>();
        for (String sort : SORTS) {
            answers.add(question.ask(files(sort)));
        }
        return answers;
    }

    private static void compare(String table, Map<String, Question> questions)
            throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add("| | " + String.join(" | ", questions.keySet()) + " |");
        lines.add("|---|" + "---|".repeat(questions.size()));
        Map<String, List<Peer.Answer>> answers = answers(questions);
        for (int i = 0; i < SORTS.size(); i++) {
            String sort = SORTS.get(i);
            StringBuilder line = new StringBuilder("| " + sort + " |");
            for (Map.Entry<String, List<Peer.Answer>> question : answers.entrySet()) {
                Peer.Answer answer = question.getValue().get(i);
                line.append(answer.exitCode() == 0 ? " yes |" : " no |");
                if (answer.exitCode() != 0) {
                    REFUSALS.add(sort + ", " + question.getKey() + ": " + answer.text() + answer.errors());
                }
            }
            lines.add(line.toString());
        }
        String page = Files.readString(PAGE);
        String start = "<!-- " + table + " -->\n";
        int from = page.indexOf(start) + start.length();
        int to = page.indexOf("<!-- end -->", from);
        String measured = String.join("\n", lines) + "\n";
        if (UPDATE) {
            Files.writeString(PAGE, page.substring(0, from) + measured + page.substring(to));
        } else {
            assertThat(measured).as(() -> String.join("\n", REFUSALS)).isEqualTo(page.substring(from, to));
        }
    }

    private static String nginx(Path files) {
        return """
                pid DIR/nginx.pid;
                error_log stderr;
                events {}
                http {
                    access_log off;
                    client_body_temp_path DIR/temp;
                    proxy_temp_path DIR/temp;
                    fastcgi_temp_path DIR/temp;
                    uwsgi_temp_path DIR/temp;
                    scgi_temp_path DIR/temp;
                    server {
                        listen 127.0.0.1:18443 ssl;
                        ssl_certificate DIR/fullchain.pem;
                        ssl_certificate_key DIR/key.pem;
                        ssl_client_certificate DIR/ca-bundle.pem;
                        ssl_crl DIR/crl-bundle.pem;
                        ssl_verify_client on;
                    }
                }
                """.replace("DIR", files.toString());
    }

    private static String haproxy(Path files) {
        return """
                defaults
                    mode http
                    timeout client 1s
                    timeout server 1s
                    timeout connect 1s
                frontend tls
                    bind 127.0.0.1:18444 ssl crt DIR/combined.pem ca-file DIR/ca-bundle.pem crl-file DIR/crl-bundle.pem verify required
                """.replace("DIR", files.toString());
    }

    private static final String PYTHON = """
            import ssl
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain("fullchain.pem", "key.pem")
            context.load_cert_chain("combined.pem")
            context.load_verify_locations("ca-crl-bundle.pem")
            """;

    private static final String NODE = """
            const fs = require('fs');
            const tls = require('tls');
            const read = name => fs.readFileSync(name);
            tls.createSecureContext({key: read('key.pem'), cert: read('fullchain.pem'), ca: read('ca-bundle.pem'),
                                     crl: read('crl-bundle.pem')});
            tls.createSecureContext({pfx: read('cert.p12'), passphrase: 'changeit'});
            """;

    private static final String GO = """
            package main

            import (
            	"crypto/tls"
            	"crypto/x509"
            	"encoding/pem"
            	"fmt"
            	"os"
            )

            func must(err error) {
            	if err != nil {
            		fmt.Fprintln(os.Stderr, err)
            		os.Exit(1)
            	}
            }

            func read(name string) []byte {
            	data, err := os.ReadFile(name)
            	must(err)
            	return data
            }

            func certificate(name string) *x509.Certificate {
            	block, _ := pem.Decode(read(name))
            	parsed, err := x509.ParseCertificate(block.Bytes)
            	must(err)
            	return parsed
            }

            func main() {
            	roots, between := x509.NewCertPool(), x509.NewCertPool()
            	roots.AddCert(certificate("root.pem"))
            	between.AddCert(certificate("issuing.pem"))
            	_, err := certificate("cert.pem").Verify(
            		x509.VerifyOptions{DNSName: "localhost", Roots: roots, Intermediates: between})
            	must(err)
            	list, err := x509.ParseRevocationList(read("issuing.crl"))
            	must(err)
            	must(list.CheckSignatureFrom(certificate("issuing.pem")))
            	block, _ := pem.Decode(read("request.pem"))
            	request, err := x509.ParseCertificateRequest(block.Bytes)
            	must(err)
            	must(request.CheckSignature())
            	_, err = tls.LoadX509KeyPair("fullchain.pem", "key.pem")
            	must(err)
            }
            """;
}
