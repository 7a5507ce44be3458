package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.issue.Authority;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.name.Attribute;
import dev.signet.core.name.AttributeType;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The particulars of an authority that takes over from another.
 *
 * @param name its name in the home: that of the old one with the next free number, from 2
 * @param issuer the name of the authority above both
 * @param old what {@code signet.yaml} says about the old one
 * @param subject its distinguished name
 * @param algorithm the sort of its key
 * @param pathLength how many CAs may follow below it
 * @param constraints the names that it may certify
 */
record Successor(
        String name,
        String issuer,
        AuthorityConfig old,
        DistinguishedName subject,
        KeyAlgorithm algorithm,
        OptionalInt pathLength,
        NameConstraints constraints) {

    static Successor of(Home home, RollOver.Order order, String issuer, Authority predecessor) {
        String stem = withoutNumber(order.predecessor(), "-");
        int number = 2;
        while (isTaken(home, stem + "-" + number)) {
            number++;
        }
        int next = number;
        Certificate certificate = predecessor.certificate().orElseThrow();
        Successor successor = new Successor(
                stem + "-" + number,
                issuer,
                home.authorityConfig(order.predecessor()),
                order.subject().orElseGet(() -> numbered(predecessor.subject(), next)),
                order.key().orElseGet(() -> algorithm(certificate)),
                RollOver.pathLength(certificate),
                RollOver.constraints(certificate));
        AuthorityConfig complete = successor.config(order, true);
        assert complete.issuer().isPresent();
        return successor;
    }

    /** A name of which an attempt that broke off has left anything is not used again: its key may be certified. */
    private static boolean isTaken(Home home, String name) {
        return home.config().authorities().containsKey(name)
                || List.of("keys/" + name + ".pem", "certs/" + name + ".pem", "certs/" + name + ".csr").stream()
                        .anyMatch(file -> Files.exists(home.directory().resolve(file)))
                || Files.exists(home.secrets().resolve(name + ".passphrase"));
    }

    private static String withoutNumber(String text, String separator) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) >= '0' && text.charAt(end - 1) <= '9') {
            end--;
        }
        return end < text.length() && end > separator.length() && text.startsWith(separator, end - separator.length())
                ? text.substring(0, end - separator.length())
                : text;
    }

    private static DistinguishedName numbered(DistinguishedName subject, int number) {
        List<List<Attribute>> names = new ArrayList<>();
        boolean found = false;
        for (List<Attribute> set : subject.relativeNames()) {
            List<Attribute> attributes = new ArrayList<>();
            for (Attribute attribute : set) {
                boolean commonName = attribute.type().equals(AttributeType.COMMON_NAME.oid());
                found |= commonName;
                attributes.add(
                        commonName
                                ? new Attribute(
                                        attribute.type(),
                                        attribute.tag(),
                                        withoutNumber(attribute.value(), " ") + " " + number)
                                : attribute);
            }
            names.add(attributes);
        }
        if (!found) {
            throw Problem.of(Kind.USAGE, "cannot tell what the new authority is to be called")
                    .because("the old one, " + subject + ", has no common name that a number could be added to")
                    .fix("name it with --subject")
                    .exception();
        }
        return DistinguishedName.ofSets(names);
    }

    private static KeyAlgorithm algorithm(Certificate certificate) {
        return certificate
                .publicKey()
                .algorithm()
                .orElseThrow(() -> Problem.of(Kind.USAGE, "cannot tell which sort of key to make")
                        .because("that of the old authority is none that Signet makes")
                        .fix("name one with --key")
                        .exception());
    }

    Path keyFile(Home home) {
        return home.directory().resolve("keys").resolve(name + ".pem");
    }

    Path certificateFile(Home home) {
        return home.certificates().resolve(name + ".pem");
    }

    String passphraseFile() {
        return "secrets/" + name + ".passphrase";
    }

    /**
     * Returns what {@code signet.yaml} is to say about it.
     *
     * @param certified whether its certificate is there
     * @throws dev.signet.core.problem.SignetException of kind {@code USAGE} if a URL of the old one cannot serve both, and none is
     *     given for the new one
     */
    AuthorityConfig config(RollOver.Order order, boolean certified) {
        return new AuthorityConfig(
                certified ? Optional.of("certs/" + name + ".pem") : Optional.empty(),
                Optional.of("keys/" + name + ".pem"),
                Optional.of(issuer),
                order.passphraseFile() ? Optional.of(passphraseFile()) : Optional.empty(),
                old.crlLifetime(),
                urls(order, order.crlUrls(), AuthorityConfig::crlUrls, "crl"),
                urls(order, order.issuerUrls(), AuthorityConfig::issuerUrls, "issuer"),
                order.ocspUrls().isEmpty() ? old.ocspUrls() : order.ocspUrls(),
                Optional.empty(),
                certified ? Optional.empty() : Optional.of(order.predecessor()));
    }

    /** A URL of the old one's files becomes one of the new one's, as publish names them. */
    private List<String> urls(
            RollOver.Order order, List<String> given, Function<AuthorityConfig, List<String>> ofOld, String kind) {
        if (!given.isEmpty()) {
            return given;
        }
        List<String> urls = new ArrayList<>();
        for (String url : ofOld.apply(old)) {
            int slash = url.lastIndexOf('/');
            int dot = url.lastIndexOf('.');
            if (dot <= slash || !url.substring(slash + 1, dot).equals(order.predecessor())) {
                throw Problem.of(Kind.USAGE, "cannot tell the " + kind + " URL of the new authority")
                        .because("that of the old one, " + url + ", is not called " + order.predecessor()
                                + ", and cannot serve both")
                        .fix("name it with --" + kind + "-url")
                        .exception();
            }
            urls.add(url.substring(0, slash + 1) + name + url.substring(dot));
        }
        return List.copyOf(urls);
    }
}
