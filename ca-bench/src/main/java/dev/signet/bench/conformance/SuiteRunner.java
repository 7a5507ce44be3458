package dev.signet.bench.conformance;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.name.GeneralName;
import dev.signet.core.name.IpAddress;
import dev.signet.core.pem.PemException;
import dev.signet.core.pem.PemReader;
import dev.signet.core.verify.Finding;
import dev.signet.core.verify.PolicyInputs;
import dev.signet.core.verify.Purpose;
import dev.signet.core.verify.RevocationMode;
import dev.signet.core.verify.RuleBook;
import dev.signet.core.verify.Verdict;
import dev.signet.core.verify.VerificationRequest;
import dev.signet.core.verify.Verifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks the verifier what a case asks.
 *
 * <p>The rule book goes by the suite and the first part of the id, and by nothing else: {@code webpki::} cases follow the
 * CA/Browser Forum's rules, PKITS section 6 of RFC 5280 to the letter, all others the profile of RFC 5280.
 */
final class SuiteRunner {
    private final Verifier verifier = new Verifier();
    private final Instant now;

    SuiteRunner(Instant now) {
        this.now = now;
    }

    Result run(SuiteCase suiteCase) {
        Optional<VerificationRequest> request = request(suiteCase);
        if (request.isEmpty()) {
            return new Result(suiteCase.id(), "FAILURE", "the leaf cannot be read");
        }
        return verifier.verify(request.get())
                .fold(
                        trusted -> new Result(suiteCase.id(), "SUCCESS", trusted.toString()),
                        rejected -> new Result(suiteCase.id(), "FAILURE", context(rejected)));
    }

    private static String context(Verdict.Rejected rejected) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : rejected.findings()) {
            text.append(text.length() == 0 ? "" : "; ")
                    .append(finding.reason().id())
                    .append(": ")
                    .append(finding.text());
        }
        return text.toString();
    }

    /** Returns what a case asks of a verifier; nothing if its leaf cannot be read. */
    Optional<VerificationRequest> request(SuiteCase suiteCase) {
        return decoded(suiteCase.leaf(), Certificate::parse).map(leaf -> request(suiteCase, leaf));
    }

    private VerificationRequest request(SuiteCase suiteCase, Certificate leaf) {
        Instant at = suiteCase.validationTime() == null
                ? now
                : OffsetDateTime.parse(suiteCase.validationTime()).toInstant();
        List<CertificateList> lists = allDecoded(suiteCase.crls(), CertificateList::parse);
        boolean revocation = suiteCase.crls() != null && !suiteCase.crls().isEmpty();
        VerificationRequest.Builder request = VerificationRequest.of(leaf, at)
                .trusting(allDecoded(suiteCase.trusted(), Certificate::parse))
                .intermediates(allDecoded(suiteCase.intermediates(), Certificate::parse))
                .rules(rules(suiteCase))
                .revocation(suiteCase.isPkits() || revocation ? RevocationMode.HARD : RevocationMode.OFF, lists);
        if (suiteCase.isPkits()) {
            return request.policies(policies(suiteCase)).build();
        }
        request.purpose("CLIENT".equals(suiteCase.validationKind()) ? Purpose.CLIENT_AUTH : Purpose.SERVER_AUTH)
                .purposes(purposes(suiteCase));
        for (String usage : orNone(suiteCase.keyUsages())) {
            request.keyUsages(List.of(KeyUsage.named(usage).orElseThrow()));
        }
        if (suiteCase.expectedName() != null) {
            request.name(name(suiteCase.expectedName()));
        }
        orNone(suiteCase.expectedNames()).forEach(name -> request.name(name(name)));
        if (suiteCase.maximumDepth() != null) {
            request.maximumIntermediates(suiteCase.maximumDepth());
        }
        return request.build();
    }

    private static RuleBook rules(SuiteCase suiteCase) {
        if (suiteCase.isPkits()) {
            return RuleBook.RFC5280_PATH;
        }
        return suiteCase.id().startsWith("webpki::") ? RuleBook.WEBPKI : RuleBook.RFC5280;
    }

    private static PolicyInputs policies(SuiteCase suiteCase) {
        Set<Oid> acceptable = new LinkedHashSet<>();
        orNone(suiteCase.policies()).forEach(policy -> acceptable.add(Oid.of(policy)));
        return new PolicyInputs(
                acceptable, suiteCase.explicitPolicy(), suiteCase.inhibitMapping(), suiteCase.inhibitAnyPolicy());
    }

    private static Set<Oid> purposes(SuiteCase suiteCase) {
        Set<Oid> purposes = new LinkedHashSet<>();
        for (String purpose : orNone(suiteCase.purposes())) {
            purposes.add(ExtendedKeyUsage.named(purpose).orElseThrow());
        }
        return purposes;
    }

    private static GeneralName name(SuiteCase.PeerName name) {
        return switch (name.kind()) {
            case "DNS" -> new GeneralName.Dns(name.value());
            case "IP" -> new GeneralName.Ip(IpAddress.parse(name.value()).orElseThrow());
            case "RFC822" -> new GeneralName.Email(name.value());
            default -> throw new IllegalArgumentException("a peer name of kind " + name.kind());
        };
    }

    /** Whatever cannot be read is left out, as the suites want it. */
    private static <T> List<T> allDecoded(@Nullable List<String> texts, Function<byte[], T> parser) {
        List<T> all = new ArrayList<>();
        for (String text : orNone(texts)) {
            decoded(text, parser).ifPresent(all::add);
        }
        return all;
    }

    /** Reads PEM, as limbo has it, or bare base64, as PKITS has it. */
    private static <T> Optional<T> decoded(String text, Function<byte[], T> parser) {
        try {
            byte[] bytes = text.startsWith("-----")
                    ? PemReader.readAll(text.getBytes(StandardCharsets.US_ASCII))
                            .get(0)
                            .bytes()
                    : Base64.getMimeDecoder().decode(text);
            return Optional.of(parser.apply(bytes));
        } catch (DerException | PemException malformed) {
            return Optional.empty();
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
