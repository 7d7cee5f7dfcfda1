import Testing
import XMLSchema

@Suite("Real schemas", .enabled(if: SchemaCorpus.isPresent, "no corpus: set XML_CORPUS to its folder"))
struct SchemaCorpusTests {
    /// What a schema is expected to come to.
    struct Counts: Equatable {
        var complexTypes: Int
        var simpleTypes: Int
        var elements: Int

        init(_ complexTypes: Int, _ simpleTypes: Int, _ elements: Int) {
            self.complexTypes = complexTypes
            self.simpleTypes = simpleTypes
            self.elements = elements
        }
    }

    @Test("The Exchange schema has all its components", arguments: [["types", "messages"], ["messages", "types"]])
    func exchange(roots: [String]) throws {
        let set = SchemaCorpus.resolve(roots.map { "ews/schema/\($0).xsd" })
        #expect(set.diagnostics == [])
        let schema = try #require(set.schema)
        #expect(schema.complexTypes.names.filter { !$0.isAnonymous }.count == 957)
        #expect(schema.complexTypes.names.filter(\.isAnonymous).count == 14)
        #expect(schema.simpleTypes.names.filter { !$0.isAnonymous }.count == 186)
        #expect(schema.simpleTypes.names.filter(\.isAnonymous).count == 24)
        #expect(schema.elements.count == 313)
        #expect(schema.componentCount == 957 + 186 + 313)
        #expect(schema.documents.count == 2)
    }

    @Test("Every name in a resolved schema can be followed")
    func closed() throws {
        let schema = try #require(SchemaCorpus.resolve(["ews/schema/types.xsd", "ews/schema/messages.xsd"]).schema)
        for type in schema.complexTypes.all {
            #expect(type.base.map { schema.complexTypes[$0] != nil } ?? true)
            #expect(type.derivedTypes.allSatisfy { schema.complexTypes[$0] != nil })
            #expect(type.attributes.allSatisfy { schema.has($0.type) })
            switch type.content {
            case .simple(let value): #expect(schema.has(value))
            case .elements(let particle), .mixed(let particle?): #expect(schema.has(particle))
            case .empty, .mixed(nil): break
            }
        }
    }

    @Test(
        "Schemas of other makers have all their components",
        arguments: [
            (["atom-rfc4287/atom.xsd"], Counts(14, 5, 2)),
            (["gpx-1.1/gpx.xsd"], Counts(14, 5, 1)),
            (["iso20022-pain.001.001.09/pain.001.001.09.xsd"], Counts(88, 61, 1)),
            (["junit-jenkins/junit-10.xsd"], Counts(9, 1, 14)),
            (["kml-2.2/ogckml22.xsd"], Counts(153, 42, 292)),
            (["maven-pom-4.0.0/maven-4.0.0.xsd"], Counts(85, 0, 1)),
            (["musicxml-4.0/musicxml.xsd"], Counts(231, 153, 2)),
            (
                [
                    "saml-2.0/opensaml/saml-schema-protocol-2.0.xsd",
                    "saml-2.0/opensaml/saml-schema-metadata-2.0.xsd",
                ], Counts(104, 13, 138)
            ),
            (["sitemap-0.9/schema.xsd"], Counts(2, 6, 1)),
            (["soap-1.1-envelope/soap-envelope.xsd"], Counts(5, 2, 4)),
            (["soap-1.2-envelope/SOAP12.xsd"], Counts(12, 3, 6)),
            (["spring-beans-4.3/spring-util-4.3.xsd"], Counts(41, 5, 32)),
            (["wsdl-1.1/wsdl-soap.xsd", "wsdl-1.1/wsdl.xsd"], Counts(28, 3, 8)),
            (["xhtml1-strict/xhtml1-strict.xsd"], Counts(84, 50, 77)),
            (
                ["xmldsig-xenc/DSIG/xmldsig11-schema.xsd", "xmldsig-xenc/XENC/xenc-schema-11.xsd"],
                Counts(56, 5, 46)
            ),
            (["xmlschema-1.0/XSD_1.0/XMLSchema.xsd"], Counts(55, 39, 41)),
            (["ubl-2.x-invoice-xsdata/maindoc/UBL-Invoice-2.1.xsd"], Counts(1218, 4, 1621)),
            (["xmlschema-1.0/instances/Types.xsd"], Counts(647, 206, 46)),
        ]
    )
    func others(roots: [String], counts: Counts) throws {
        let set = SchemaCorpus.resolve(roots.map { "schemas/" + $0 })
        #expect(set.diagnostics == [])
        let schema = try #require(set.schema)
        #expect(
            Counts(schema.complexTypes.names.count, schema.simpleTypes.names.count, schema.elements.count) == counts
        )
    }

    /// Schemas that import a namespace without saying where it is.
    private static let companions = [
        "schemas/wsdl-1.1/wsdl-soap.xsd": "schemas/wsdl-1.1/wsdl.xsd",
        "schemas/xmldsig-xenc/DSIG/xmldsig11-schema.xsd": "schemas/xmldsig-xenc/DSIG/xmldsig-core-schema.xsd",
    ]

    @Test("Every schema of the collection resolves with nothing to say about it", arguments: SchemaCorpus.roots)
    func all(root: String) throws {
        let set = SchemaCorpus.resolve([root] + (Self.companions[root].map { [$0] } ?? []))
        #expect(set.diagnostics == [])
        #expect(set.schema != nil)
    }

    @Test("The same documents give the same dump")
    func deterministic() {
        let dumps = (0..<3).map { _ in SchemaCorpus.resolve(["schemas/kml-2.2/ogckml22.xsd"]).schema?.dump }
        #expect(dumps[0] != nil && dumps[0] == dumps[1] && dumps[1] == dumps[2])
    }
}

extension Schema {
    /// Whether the schema has what a reference refers to.
    fileprivate func has(_ type: TypeReference) -> Bool {
        switch type {
        case .builtin: true
        case .simple(let name): simpleTypes[name] != nil
        case .complex(let name): complexTypes[name] != nil
        }
    }

    fileprivate func has(_ particle: Particle) -> Bool {
        switch particle.term {
        case .element(let element): has(element.type)
        case .sequence(let particles), .choice(let particles), .all(let particles): particles.allSatisfy(has)
        case .wildcard: true
        }
    }
}
