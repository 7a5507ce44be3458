package dev.signet.core.profile;

import dev.signet.core.asn1.DerException;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.name.GeneralName;
import dev.signet.core.name.IpAddress;
import dev.signet.core.name.NameKind;
import dev.signet.core.problem.ForeignText;
import dev.signet.core.problem.SignetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses the subject alternative names: those that the issuing side gives, then those of the request, each once. */
final class NameSelection {
    private final CertificateProfile profile;
    private final NameRules rules;
    private final IssuanceWish wish;
    private final Objections objections;
    /** By what they are written as: the equality that records generate costs a good part of the start-up. */
    private final Map<String, GeneralName> selected = new LinkedHashMap<>();

    NameSelection(CertificateProfile profile, IssuanceWish wish, Objections objections) {
        this.profile = profile;
        this.rules = profile.names();
        this.wish = wish;
        this.objections = objections;
    }

    List<GeneralName> select() {
        for (GeneralName name : wish.names().alternatives()) {
            refusal(name).ifPresentOrElse(reason -> refuse(name, reason), () -> select(name));
        }
        wish.request().ifPresent(this::selectFrom);
        if (selected.size() > Math.max(1, rules.maximum())) {
            objections.refuse(
                    selected.size() + " alternative names are asked for, and the most is " + rules.maximum(),
                    "ask for several certificates, or raise \"maximum\" in \"names\" of the profile");
        }
        return List.copyOf(selected.values());
    }

    private void select(GeneralName name) {
        selected.putIfAbsent(name.text(), name);
    }

    private void selectFrom(CertificateRequest request) {
        List<GeneralName> requested;
        try {
            requested = request.subjectAlternativeNames();
        } catch (DerException malformed) {
            objections.refuse(
                    "the alternative names in the request cannot be read: " + malformed.getMessage(),
                    "make the request again, with another program");
            return;
        }
        requested.forEach(this::selectRequested);
        if (profile.subject().fromRequest() == SubjectRules.FromSubject.COMMON_NAME
                && rules.plain() == NameRules.PlainName.DNS
                && wish.names().primary().isEmpty()) {
            request.subject().commonName().ifPresent(commonName -> selectCommonName(commonName, !requested.isEmpty()));
        }
    }

    private void selectRequested(GeneralName name) {
        FromRequest choice = rules.of(name.kind()).fromRequest();
        if (choice == FromRequest.DROP) {
            objections.notice("left out from the request: " + shown(name) + ", as the profile takes no "
                    + plural(name.kind()) + " from requests");
            return;
        }
        if (choice == FromRequest.REFUSE) {
            refuse(name, "the profile takes no " + plural(name.kind()) + " from requests");
            return;
        }
        Optional<GeneralName> canonical = canonical(name);
        Optional<String> refusal = canonical.isEmpty() ? Optional.of("it is malformed") : refusal(canonical.get());
        if (refusal.isEmpty()) {
            select(canonical.orElseThrow());
        } else if (choice == FromRequest.FILTER) {
            objections.notice("left out from the request: " + shown(name) + ", as " + refusal.get());
        } else {
            refuse(name, refusal.get());
        }
    }

    /** Old programs put the host name into the common name only; where names count, it then counts as one of them. */
    private void selectCommonName(String commonName, boolean otherNames) {
        Optional<IpAddress> address = IpAddress.parse(commonName);
        GeneralName name = address.isPresent() ? new GeneralName.Ip(address.get()) : new GeneralName.Dns(commonName);
        if (otherNames && canonical(name).isEmpty()) {
            return;
        }
        selectRequested(name);
    }

    /** Returns a requested name in the form that names are compared in, or nothing if it is malformed. */
    private static Optional<GeneralName> canonical(GeneralName name) {
        if (name instanceof GeneralName.Ip ip) {
            return ip.address().isAddress() ? Optional.of(name) : Optional.empty();
        }
        if (!NameRules.KINDS.contains(name.kind())) {
            return Optional.of(name);
        }
        try {
            return Optional.of(GeneralName.parse(name.text()));
        } catch (SignetException malformed) {
            return Optional.empty();
        }
    }

    /** Returns why a well-formed name is not allowed, or nothing if it is. */
    private Optional<String> refusal(GeneralName name) {
        NameRules.KindRules kind = rules.of(name.kind());
        if (kind.allowed().isEmpty()) {
            return Optional.of("the profile allows no " + plural(name.kind()));
        }
        if (!kind.wildcards()
                && name instanceof GeneralName.Dns dns
                && dns.value().startsWith("*.")) {
            return Optional.of("the profile allows no wildcards");
        }
        if (kind.allowed().stream().anyMatch(pattern -> pattern.matches(name))) {
            return Optional.empty();
        }
        return Optional.of("allowed are " + plural(name.kind()) + " that match "
                + kind.allowed().stream().map(NamePattern::text).collect(Collectors.joining(", ")));
    }

    private void refuse(GeneralName name, String reason) {
        objections.refuse(
                shown(name) + " is asked for, and " + reason,
                "ask for names that are allowed, use another profile, or change \"names\" in the file of this one");
    }

    private static String shown(GeneralName name) {
        return ForeignText.shown(name.text());
    }

    static String plural(NameKind kind) {
        return switch (kind) {
            case DNS -> "DNS names";
            case IP -> "IP addresses";
            case EMAIL -> "e-mail addresses";
            case URI -> "URIs";
            case DIRECTORY -> "directory names";
            case OTHER -> "names of other forms";
        };
    }
}
