package dev.signet.core.profile;

import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.name.NameKind;
import dev.signet.core.problem.ForeignText;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A profile as its file has it; {@link #accept} makes of it one that can be issued from.
 *
 * <p>Each method below is one object of the file, and {@code config/profiles/README.md} describes them in the same order.
 */
final class ProfileFile {
    static final List<String> PROFILE = List.of(
            "name",
            "description",
            "keyUsage",
            "extendedKeyUsage",
            "basicConstraints",
            "validity",
            "keys",
            "subject",
            "names",
            "policies",
            "mustStaple",
            "ocspNoCheck",
            "authorityUrls",
            "requestedExtensions");
    static final List<String> KEY_USAGE = List.of("rsa", "ec", "edwards");
    static final List<String> BASIC_CONSTRAINTS = List.of("ca", "pathLength", "maximumPathLength");
    static final List<String> VALIDITY = List.of("default", "maximum", "backdate");
    static final List<String> SUBJECT = List.of("template", "override", "fromRequest");
    static final List<String> NAMES = List.of("required", "maximum", "plain", "dns", "ip", "email", "uri", "other");
    static final List<String> KIND = List.of("allowed", "wildcards", "fromRequest");
    static final List<String> REQUESTED_EXTENSIONS = List.of("copy", "others");

    /** Extensions that Signet decides on itself; copying one would let a request grant itself what it likes. */
    private static final Set<Oid> NEVER_COPIED = Set.of(
            ExtensionOids.SUBJECT_KEY_IDENTIFIER,
            ExtensionOids.KEY_USAGE,
            ExtensionOids.SUBJECT_ALTERNATIVE_NAME,
            ExtensionOids.ISSUER_ALTERNATIVE_NAME,
            ExtensionOids.BASIC_CONSTRAINTS,
            ExtensionOids.NAME_CONSTRAINTS,
            ExtensionOids.CRL_DISTRIBUTION_POINTS,
            ExtensionOids.CERTIFICATE_POLICIES,
            ExtensionOids.POLICY_MAPPINGS,
            ExtensionOids.AUTHORITY_KEY_IDENTIFIER,
            ExtensionOids.POLICY_CONSTRAINTS,
            ExtensionOids.EXTENDED_KEY_USAGE,
            ExtensionOids.FRESHEST_CRL,
            ExtensionOids.INHIBIT_ANY_POLICY,
            ExtensionOids.AUTHORITY_INFORMATION_ACCESS,
            ExtensionOids.TLS_FEATURE,
            ExtensionOids.OCSP_NO_CHECK);

    private static final int MOST_NAMES = 1000;
    private static final int MOST_PATH_LENGTH = 100;

    private final JsonValue root;

    private ProfileFile(JsonValue root) {
        this.root = root;
    }

    /**
     * Reads the JSON of a profile.
     *
     * @param source the name of the file, for messages
     * @throws SignetException of kind {@code INPUT} if it is not strict JSON
     */
    static ProfileFile parse(String source, byte[] bytes) {
        return new ProfileFile(JsonFile.read(source, bytes));
    }

    /**
     * Returns the profile that the file describes.
     *
     * @throws SignetException of kind {@code INPUT} that names file, line, column and field of what is wrong
     */
    CertificateProfile accept() {
        JsonFields fields = root.fields(PROFILE);
        String name = fields.require("name", "\"web-server\"").text("web-server");
        String description = fields.read("description", "", value -> value.text("TLS servers"));
        KeyUsages keyUsages =
                fields.read("keyUsage", new KeyUsages(Set.of(), Set.of(), Set.of()), ProfileFile::keyUsages);
        List<Oid> purposes = fields.read("extendedKeyUsage", List.of(), ProfileFile::purposes);
        CaRules ca = fields.read("basicConstraints", CaRules.NONE, ProfileFile::caRules);
        ValidityRules validity =
                validity(fields.require("validity", "{\"default\": \"P90D\", \"maximum\": \"P397D\"}"));
        List<KeyRule> keys = fields.require("keys", "[\"rsa:2048-8192\", \"ec:P-256\"]")
                .list("ec:P-256", key -> key.accept("ec:P-256", KeyRule::parse));
        SubjectRules subject = subject(fields.require("subject", "{\"template\": \"CN={name}\"}"));
        NameRules names = fields.read("names", NameRules.NONE, ProfileFile::names);
        ExtensionRules extensions = extensions(fields);
        return root.within(() -> new CertificateProfile(
                name, description, keyUsages, purposes, ca, validity, keys, subject, names, extensions));
    }

    private static KeyUsages keyUsages(JsonValue value) {
        if (value.isList()) {
            Set<KeyUsage> usages = usages(value);
            return new KeyUsages(usages, usages, usages);
        }
        JsonFields fields = value.fields(KEY_USAGE);
        return new KeyUsages(
                fields.read("rsa", Set.of(), ProfileFile::usages),
                fields.read("ec", Set.of(), ProfileFile::usages),
                fields.read("edwards", Set.of(), ProfileFile::usages));
    }

    private static Set<KeyUsage> usages(JsonValue value) {
        List<String> words =
                Arrays.stream(KeyUsage.values()).map(KeyUsage::fieldName).toList();
        List<KeyUsage> usages = value.list("digitalSignature", usage -> usage.word(words, KeyUsage::named));
        return usages.isEmpty() ? Set.of() : EnumSet.copyOf(usages);
    }

    private static List<Oid> purposes(JsonValue value) {
        List<String> words = Arrays.stream(ExtendedKeyUsage.values())
                .map(ExtendedKeyUsage::shortName)
                .toList();
        List<String> known = Stream.concat(words.stream(), Stream.of("an OID such as 1.3.6.1.4.1.311.20.2.2"))
                .toList();
        return value.list("serverAuth", purpose -> purpose.word(known, ExtendedKeyUsage::named));
    }

    private static CaRules caRules(JsonValue value) {
        JsonFields fields = value.fields(BASIC_CONSTRAINTS);
        boolean ca = fields.require("ca", "false").flag();
        OptionalInt pathLength = pathLength(fields, "pathLength");
        OptionalInt maximum = pathLength(fields, "maximumPathLength");
        return value.within(() -> new CaRules(ca, pathLength, maximum.isPresent() ? maximum : pathLength));
    }

    private static OptionalInt pathLength(JsonFields fields, String name) {
        return fields.read(name, OptionalInt.empty(), value -> OptionalInt.of(value.integer(0, MOST_PATH_LENGTH)));
    }

    private static ValidityRules validity(JsonValue value) {
        JsonFields fields = value.fields(VALIDITY);
        Duration usual = span(fields.require("default", "\"P90D\""));
        Duration maximum = span(fields.require("maximum", "\"P397D\""));
        Duration backdate = fields.read("backdate", ValidityRules.DEFAULT_BACKDATE, ProfileFile::span);
        return value.within(() -> new ValidityRules(usual, maximum, backdate));
    }

    private static Duration span(JsonValue value) {
        return value.accept("P90D", Span::parse);
    }

    private static SubjectRules subject(JsonValue value) {
        JsonFields fields = value.fields(SUBJECT);
        return new SubjectRules(
                fields.require("template", "\"CN={name}\"").accept("CN={name}", SubjectTemplate::parse),
                fields.read("override", true, JsonValue::flag),
                fields.read(
                        "fromRequest",
                        SubjectRules.FromSubject.REFUSE,
                        word -> word.word(SubjectRules.FromSubject.words(), SubjectRules.FromSubject::named)));
    }

    private static NameRules names(JsonValue value) {
        JsonFields fields = value.fields(NAMES);
        Map<NameKind, NameRules.KindRules> kinds = new EnumMap<>(NameKind.class);
        for (NameKind kind : NameRules.KINDS) {
            fields.find(kind.prefix()).ifPresent(rules -> kinds.put(kind, kind(kind, rules)));
        }
        FromRequest other = fields.read("other", FromRequest.REFUSE, ProfileFile::dropOrRefuse);
        kinds.put(NameKind.DIRECTORY, new NameRules.KindRules(List.of(), false, other));
        kinds.put(NameKind.OTHER, new NameRules.KindRules(List.of(), false, other));
        return new NameRules(
                fields.read("required", false, JsonValue::flag),
                fields.read("maximum", 100, number -> number.integer(1, MOST_NAMES)),
                fields.read("plain", NameRules.PlainName.SUBJECT, ProfileFile::plain),
                kinds);
    }

    private static NameRules.PlainName plain(JsonValue value) {
        return value.word(List.of("dns", "subject"), word -> switch (word) {
            case "dns" -> Optional.of(NameRules.PlainName.DNS);
            case "subject" -> Optional.of(NameRules.PlainName.SUBJECT);
            default -> Optional.empty();
        });
    }

    private static NameRules.KindRules kind(NameKind kind, JsonValue value) {
        JsonFields fields = value.fields(kind == NameKind.DNS ? KIND : List.of("allowed", "fromRequest"));
        return new NameRules.KindRules(
                fields.require("allowed", "[\"**\"]")
                        .list(
                                NamePattern.ANY,
                                pattern -> pattern.accept(NamePattern.ANY, text -> NamePattern.parse(kind, text))),
                kind == NameKind.DNS && fields.read("wildcards", false, JsonValue::flag),
                fields.read(
                        "fromRequest", FromRequest.REFUSE, word -> word.word(FromRequest.words(), FromRequest::named)));
    }

    private static ExtensionRules extensions(JsonFields profile) {
        Optional<JsonFields> requested =
                profile.find("requestedExtensions").map(value -> value.fields(REQUESTED_EXTENSIONS));
        return new ExtensionRules(
                profile.read("policies", List.of(), ProfileFile::oids),
                profile.read("mustStaple", false, JsonValue::flag),
                profile.read("ocspNoCheck", false, JsonValue::flag),
                profile.read("authorityUrls", true, JsonValue::flag),
                requested
                        .map(fields -> fields.read("copy", Set.<Oid>of(), ProfileFile::copied))
                        .orElse(Set.of()),
                requested
                        .map(fields -> fields.read("others", FromRequest.DROP, ProfileFile::dropOrRefuse))
                        .orElse(FromRequest.DROP));
    }

    private static FromRequest dropOrRefuse(JsonValue value) {
        return value.word(
                List.of(FromRequest.DROP.word(), FromRequest.REFUSE.word()),
                word -> FromRequest.named(word)
                        .filter(choice -> choice == FromRequest.DROP || choice == FromRequest.REFUSE));
    }

    private static List<Oid> oids(JsonValue value) {
        return value.list("2.23.140.1.2.1", oid -> oid.accept("2.23.140.1.2.1", ProfileFile::oid));
    }

    private static Oid oid(String text) {
        if (!Oid.wellFormed(text)) {
            throw Problem.of(Kind.USAGE, "\"" + ForeignText.shown(text) + "\" is not an object identifier")
                    .fix("write numbers with dots such as 1.3.6.1.4.1.99999.1")
                    .exception();
        }
        return Oid.of(text);
    }

    private static Set<Oid> copied(JsonValue value) {
        return new LinkedHashSet<>(value.list("1.3.6.1.4.1.99999.1", element -> {
            Oid oid = element.accept("1.3.6.1.4.1.99999.1", ProfileFile::oid);
            if (NEVER_COPIED.contains(oid)) {
                throw element.problem("the extension " + oid + " is never copied from a request")
                        .because("the profile itself decides on it, or the authority does")
                        .fix("set it by the other fields of the profile")
                        .exception();
            }
            return oid;
        }));
    }
}
