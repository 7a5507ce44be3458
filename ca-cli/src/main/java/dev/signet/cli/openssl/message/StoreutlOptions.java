package dev.signet.cli.openssl.message;

import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code storeutl}. */
final class StoreutlOptions {
    static final OptionTable TABLE = Tables.join(
            "storeutl",
            new Option[] {
                Option.usage("[options] uri"),
                Option.section("General"),
                Option.flag("help", "Display this summary"),
                Option.anyName("Any supported digest"),
                Option.of("engine", Kind.TEXT, "Use engine, possibly a hardware device")
                        .ignored(),
                Option.section("Search"),
                Option.flag("certs", "Search for certificates only"),
                Option.flag("keys", "Search for keys only"),
                Option.flag("crls", "Search for CRLs only"),
                Option.of("subject", Kind.TEXT, "Search by subject"),
                Option.of("issuer", Kind.TEXT, "Search by issuer and serial, issuer name"),
                Option.of("serial", Kind.TEXT, "Search by issuer and serial, serial number"),
                Option.of("fingerprint", Kind.TEXT, "Search by public key fingerprint, given in hex"),
                Option.of("alias", Kind.TEXT, "Search by alias"),
                Option.flag("r", "Recurse through names"),
                Option.section("Input"),
                Option.of("passin", Kind.TEXT, "Input file pass phrase source"),
                Option.section("Output"),
                Option.of("out", Kind.OUTPUT_FILE, "Output file - default stdout"),
                Option.flag("text", "Print a text form of the objects"),
                Option.flag("noout", "No PEM output, just status")
            },
            CommonOptions.provider(),
            new Option[] {Option.parameters(), Option.parameter("uri", "URI of the store object")});

    private StoreutlOptions() {}
}
