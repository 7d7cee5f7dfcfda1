import Testing
import XMLCodec

@Suite struct XMLGregorianTests {
    @Test func yearsGoBothWays() throws {
        expectBothWays([
            ("1970", .placeholder), ("0001", try #require(XMLGYear(year: 1))),
            ("-0044Z", try #require(XMLGYear(year: -44, timeZone: .utc))),
            ("20240", try #require(XMLGYear(year: 20240))),
        ])
        expectUnchanged(["2024+01:00", "2024-01:00", "-2147483647Z"], as: XMLGYear.self)
        expectRejected(
            ["", "24", "024", "02024", "0000", "-0000", "+2024", "2024-01", "2024 ", "2147483648", "2024T", "202a"],
            as: XMLGYear.self
        )
        #expect(XMLGYear(year: 0) == nil)
    }

    @Test func monthsOfAYearGoBothWays() throws {
        expectBothWays([
            ("1970-01", .placeholder), ("2024-12", try #require(XMLGYearMonth(year: 2024, month: 12))),
            ("-0001-02Z", try #require(XMLGYearMonth(year: -1, month: 2, timeZone: .utc))),
        ])
        expectUnchanged(["2024-01-05:00", "12024-12+14:00"], as: XMLGYearMonth.self)
        expectRejected(
            ["", "2024", "2024-00", "2024-13", "2024-1", "0000-01", "2024-01-01", "2024-01-", "2024/01", "-2024-1"],
            as: XMLGYearMonth.self
        )
        #expect(XMLGYearMonth(year: 2024, month: 0) == nil)
        #expect(XMLGYearMonth(year: 2024, month: 13) == nil)
        #expect(XMLGYearMonth(year: 0, month: 1) == nil)
    }

    @Test func everyDayOfTheYearGoesBothWays() throws {
        for month in 1...12 {
            let length = CalendarDays.length(ofMonth: month, year: 2024)
            for day in 1...length {
                let text = "--\(padded(month, to: 2))-\(padded(day, to: 2))"
                expectBothWays([(text, try #require(XMLGMonthDay(month: month, day: day)))])
            }
            #expect(XMLGMonthDay(month: month, day: length + 1) == nil)
            expectRejected(
                ["--\(padded(month, to: 2))-\(length + 1)", "--\(padded(month, to: 2))-00"],
                as: XMLGMonthDay.self
            )
        }
        expectUnchanged(["--02-29Z", "--12-31-05:30"], as: XMLGMonthDay.self)
        expectRejected(
            ["", "--1-01", "-01-01", "---01-01", "01-01", "--13-01", "--00-01", "--01", "--0101"],
            as: XMLGMonthDay.self
        )
        #expect(XMLGMonthDay(month: 300, day: 1) == nil)
    }

    @Test func everyDayOfAMonthGoesBothWays() throws {
        for day in 1...31 {
            expectBothWays([("---\(padded(day, to: 2))", try #require(XMLGDay(day: day)))])
        }
        expectUnchanged(["---31Z", "---01+14:00", "---01-14:00"], as: XMLGDay.self)
        expectRejected(
            ["", "---", "---00", "---32", "---1", "--01", "----01", "---001", "01", "---01 "],
            as: XMLGDay.self
        )
        #expect(XMLGDay(day: 0) == nil)
        #expect(XMLGDay(day: 32) == nil)
    }

    @Test func everyMonthGoesBothWays() throws {
        for month in 1...12 {
            expectBothWays([("--\(padded(month, to: 2))", try #require(XMLGMonth(month: month)))])
        }
        expectUnchanged(["--12Z", "--01+14:00", "--01-14:00"], as: XMLGMonth.self)
        // The first edition of the recommendation had `--MM--`, which its errata took back.
        expectRejected(["", "--", "--00", "--13", "--1", "-01", "--01--", "---01", "01"], as: XMLGMonth.self)
        #expect(XMLGMonth(month: 0) == nil)
        #expect(XMLGMonth(month: 13) == nil)
    }

    @Test func partsAreAtHand() throws {
        let month = try #require(XMLGYearMonth("-0044-03Z"))
        #expect((month.year, month.month, month.timeZone) == (-44, 3, .utc))
        let day = try #require(XMLGMonthDay("--03-15"))
        #expect((day.month, day.day, day.timeZone) == (3, 15, nil))
        #expect(XMLGYear("-0044").map { ($0.year, $0.timeZone == nil) } ?? (0, false) == (-44, true))
        #expect(XMLGDay("---15+01:00")?.timeZone?.offsetMinutes == 60)
        #expect(XMLGDay("---15")?.day == 15)
        #expect(XMLGMonth("--03")?.month == 3)
        #expect(XMLGMonth.placeholder.description == "--01")
        #expect(XMLGDay.placeholder.description == "---01")
        #expect(XMLGMonthDay.placeholder.description == "--01-01")
    }

    @Test func typesAreNamedAsInTheSchemaOfSchemas() {
        #expect(
            [
                XMLGYear.xmlTypeName, XMLGYearMonth.xmlTypeName, XMLGMonthDay.xmlTypeName, XMLGDay.xmlTypeName,
                XMLGMonth.xmlTypeName,
            ] == ["xs:gYear", "xs:gYearMonth", "xs:gMonthDay", "xs:gDay", "xs:gMonth"]
        )
    }
}
