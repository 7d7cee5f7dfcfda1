import Testing
import XMLCodec

@Suite struct XMLDateTests {
    @Test func datesGoBothWays() throws {
        let zone = try #require(XMLTimeZone(offsetMinutes: -330))
        expectBothWays([
            ("2024-02-29", try #require(XMLDate(year: 2024, month: 2, day: 29))),
            ("1970-01-01", .placeholder),
            ("0001-01-01Z", try #require(XMLDate(year: 1, month: 1, day: 1, timeZone: .utc))),
            ("-0001-12-31-05:30", try #require(XMLDate(year: -1, month: 12, day: 31, timeZone: zone))),
            ("12024-07-04", try #require(XMLDate(year: 12024, month: 7, day: 4))),
            ("2147483647-12-31", try #require(XMLDate(year: 2_147_483_647, month: 12, day: 31))),
            ("-2147483647-01-01", try #require(XMLDate(year: -2_147_483_647, month: 1, day: 1))),
        ])
    }

    @Test(arguments: [1898, 1999, 2022, -2, 9998])
    func everyDayOfFourYearsGoesBothWaysAndNoOtherExists(firstYear: Int) {
        var failures: [String] = []
        var seconds: Int64?
        for (year, month, day) in CalendarDays(from: firstYear) {
            if year == firstYear + 5 || (firstYear < 0 && year == 3) { break }
            let text = "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))Z"
            let date = XMLDate(year: year, month: month, day: day, timeZone: .utc)
            let isRight = date != nil && value(of: text) == date && date.map { lexicalForm(of: $0) } == text
            let follows = seconds == nil || date?.secondsSince1970 == seconds.map { $0 + 86_400 }
            if !isRight || !follows { failures.append(text) }
            seconds = date?.secondsSince1970
        }
        #expect(failures == [])
    }

    @Test(arguments: [1900, 2000, 2023, 2024, 2100, -1, -4, -5, -101, -401])
    func daysThatAMonthDoesNotHaveAreRejected(year: Int) {
        for month in 1...12 {
            let length = CalendarDays.length(ofMonth: month, year: year)
            let start = "\(padded(year, to: 4))-\(padded(month, to: 2))-"
            expectRejected(["\(start)00"] + (length + 1...39).map { "\(start)\($0)" }, as: XMLDate.self)
            #expect(XMLDate(year: year, month: month, day: length + 1) == nil)
            #expect(XMLDate(year: year, month: month, day: length) != nil)
        }
    }

    @Test func whatIsNoDateIsRejected() {
        expectRejected(
            [
                "", "2024", "2024-01", "2024-1-01", "2024-01-1", "24-01-01", "024-01-01", "02024-01-01", "0000-01-01",
                "-0000-01-01", "00000-01-01", "+2024-01-01", "--2024-01-01", "2024-00-01", "2024-13-01", "2024/01/01",
                "20240101", "2024-01-01T", "2024-01-01T00:00:00", "2024-01-01z", "2024-01-01 ", " 2024-01-01",
                "2024-01-01ZZ",
                "2147483648-01-01", "-2147483648-01-01", "99999999999999999999-01-01", "2024-01-0a", "２０２４-01-01",
                "2024-01-01+1:00", "2024-01-01+01", "2024-01-01+14:01",
            ],
            as: XMLDate.self
        )
        expectRejected([mebibyte(of: "9") + "-01-01", mebibyte(of: "0") + "1-01-01"], as: XMLDate.self)
    }

    @Test func initializersRejectWhatTheCalendarDoesNotHave() {
        #expect(XMLDate(year: 0, month: 1, day: 1) == nil)
        #expect(XMLDate(year: Int.max, month: 1, day: 1) == nil)
        #expect(XMLDate(year: Int.min, month: 1, day: 1) == nil)
        #expect(XMLDate(year: 2024, month: 0, day: 1) == nil)
        #expect(XMLDate(year: 2024, month: -1, day: 1) == nil)
        #expect(XMLDate(year: 2024, month: 256, day: 1) == nil)
        #expect(XMLDate(year: 2024, month: 1, day: Int.max) == nil)
    }

    @Test func partsAreAtHand() throws {
        let date = try #require(XMLDate("-0044-03-15+01:00"))
        #expect((date.year, date.month, date.day) == (-44, 3, 15))
        #expect(date.timeZone?.offsetMinutes == 60)
        #expect(date.description == "-0044-03-15+01:00")
        #expect(XMLDate.xmlTypeName == "xs:date")
        #expect(MemoryLayout<XMLDate>.size <= 8)
    }

    @Test func daysAreOrderedByTheirBeginning() {
        #expect(XMLDate.placeholder.secondsSince1970 == nil)
        #expect(isBefore("2024-01-01", "2024-01-02") == true)
        #expect(isBefore("2024-01-02", "2024-01-01") == false)
        #expect(isBefore("2024-01-01", "2024-01-01") == false)
        #expect(isBefore("-0001-12-31", "0001-01-01") == true)
        #expect(isBefore("2024-01-01+02:00", "2024-01-01Z") == true)
        #expect(isBefore("2024-01-01Z", "2024-01-01") == nil)
        #expect(isBefore("2024-01-01Z", "2024-01-02") == true)
        #expect(isBefore("2024-01-02", "2024-01-01Z") == false)
    }

    private func isBefore(_ first: String, _ second: String) -> Bool? {
        guard let first = XMLDate(first), let second = XMLDate(second) else { return nil }
        return first.isBefore(second)
    }
}
