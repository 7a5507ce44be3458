package dev.signet.cli.ca;

import dev.signet.core.extension.NameConstraints;
import dev.signet.core.home.HomePlan;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.name.Attribute;
import dev.signet.core.name.AttributeType;
import dev.signet.core.name.DistinguishedName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a new CA is to be: names, keys, validity, constraints, URLs. {@code init} has it as a {@code @Mixin}. */
final class InitOptions {
    private static final Duration ROOT_CRL_LIFETIME = Duration.ofDays(365);

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the CA is called: O=NAME in both certificates (default: Signet).")
    private String name = "Signet";

    @Option(
            names = "--root-subject",
            paramLabel = "DN",
            description = "The root's whole subject (default: O=NAME,CN=NAME Root CA).")
    private @Nullable DistinguishedName rootSubject;

    @Option(
            names = "--issuing-subject",
            paramLabel = "DN",
            description = "The issuing CA's whole subject (default: O=NAME,CN=NAME Issuing CA).")
    private @Nullable DistinguishedName issuingSubject;

    @Option(
            names = "--key",
            paramLabel = "KIND",
            description =
                    "The sort of both keys: ec:P-256 (default), ec:P-384, ec:P-521, rsa:2048 to rsa:8192, ed25519, "
                            + "ed448.")
    private KeyAlgorithm key = KeyAlgorithm.parse("ec:P-256");

    @Option(names = "--root-key", paramLabel = "KIND", description = "The sort of the root's key, if another.")
    private @Nullable KeyAlgorithm rootKey;

    @Option(names = "--root-validity", paramLabel = "SPAN", description = "How long the root is valid (default: 10y).")
    private Duration rootValidity = Duration.ofDays(3652);

    @Option(
            names = "--issuing-validity",
            paramLabel = "SPAN",
            description = "How long the issuing CA is valid (default: 5y).")
    private Duration issuingValidity = Duration.ofDays(1826);

    @Option(
            names = "--root-path-length",
            paramLabel = "N",
            description = "How many CAs may follow below the root (default: no limit).")
    private @Nullable Integer rootPathLength;

    @Option(
            names = "--path-length",
            paramLabel = "N",
            description = "How many CAs may follow below the issuing CA (default: 0).")
    private int pathLength;

    @Option(
            names = "--permit",
            paramLabel = "NAME",
            split = ",",
            description = "Names the CA may certify, such as dns:internal.example, ip:10.0.0.0/8, email:example.org, "
                    + "uri:.example.org. Kinds of names that stand in no --permit stay free.")
    private List<String> permitted = new ArrayList<>();

    @Option(
            names = "--permit-only",
            paramLabel = "NAME",
            split = ",",
            description = "As --permit, and kinds of names that stand in no --permit-only are forbidden.")
    private List<String> permittedOnly = new ArrayList<>();

    @Option(names = "--exclude", paramLabel = "NAME", split = ",", description = "Names the CA must not certify.")
    private List<String> excluded = new ArrayList<>();

    @Option(
            names = "--crl-lifetime",
            paramLabel = "SPAN",
            description = "How long the issuing CA's CRLs are good for (default: 7d).")
    private Duration crlLifetime = Duration.ofDays(7);

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the publication directory will be served: sets all CRL and issuer URLs to it.")
    private @Nullable String baseUrl;

    @Option(
            names = "--crl-url",
            paramLabel = "URL",
            description = "Where the issuing CA's CRL will be; may be repeated.")
    private List<String> crlUrls = new ArrayList<>();

    @Option(
            names = "--issuer-url",
            paramLabel = "URL",
            description = "Where the issuing CA's certificate will be; may be repeated.")
    private List<String> issuerUrls = new ArrayList<>();

    @Option(
            names = "--ocsp-url",
            paramLabel = "URL",
            description = "Where the issuing CA's OCSP responder will be; may be repeated.")
    private List<String> ocspUrls = new ArrayList<>();

    @Option(
            names = "--root-crl-url",
            paramLabel = "URL",
            description = "Where the root's CRL will be; may be repeated.")
    private List<String> rootCrlUrls = new ArrayList<>();

    @Option(
            names = "--root-issuer-url",
            paramLabel = "URL",
            description = "Where the root's certificate will be; may be repeated.")
    private List<String> rootIssuerUrls = new ArrayList<>();

    /** Returns the plan of the new CA. */
    HomePlan plan(Optional<String> issuingPassphraseFile) {
        HomePlan.Member root = new HomePlan.Member(
                rootSubject == null ? subject("Root CA") : rootSubject,
                rootKey == null ? key : rootKey,
                rootValidity,
                rootPathLength == null ? OptionalInt.empty() : OptionalInt.of(rootPathLength),
                ROOT_CRL_LIFETIME,
                urls(rootCrlUrls, "root.crl"),
                urls(rootIssuerUrls, "root.crt"),
                List.of());
        HomePlan.Member issuing = new HomePlan.Member(
                issuingSubject == null ? subject("Issuing CA") : issuingSubject,
                key,
                issuingValidity,
                OptionalInt.of(pathLength),
                crlLifetime,
                urls(crlUrls, "issuing.crl"),
                urls(issuerUrls, "issuing.crt"),
                ocspUrls.stream().map(dev.signet.core.name.Uris::checked).toList());
        return new HomePlan(root, issuing, constraints(), issuingPassphraseFile);
    }

    private DistinguishedName subject(String role) {
        return DistinguishedName.of(List.of(
                Attribute.of(AttributeType.ORGANIZATION, name),
                Attribute.of(AttributeType.COMMON_NAME, name + " " + role)));
    }

    private List<String> urls(List<String> given, String file) {
        if (given.isEmpty() && baseUrl != null) {
            String base = baseUrl.endsWith("/") ? baseUrl : baseUrl + "/";
            return List.of(dev.signet.core.name.Uris.checked(base + file));
        }
        return given.stream().map(dev.signet.core.name.Uris::checked).toList();
    }

    private NameConstraints constraints() {
        return ConstraintArguments.read(permitted, permittedOnly, excluded);
    }

    /** Returns the kinds of names that stay free although others are constrained. */
    List<String> freeKinds() {
        return permittedOnly.isEmpty() && !permitted.isEmpty()
                ? ConstraintArguments.unconstrainedKinds(constraints())
                : List.of();
    }
}
