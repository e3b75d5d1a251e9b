import Deliberation
import Lists
import Testing
import Values

/// Lists of dwellings with their votes, as they come out of a spreadsheet.
@Suite struct BallotListTests {
  private func read(_ text: String) -> BallotFile { BallotFile(bytes: Array(text.utf8)) }

  @Test(arguments: ["代表方", "身份", "产权性质"])
  func `a tenant's slip is nobody's`(heading: String) {
    let file = read(
      """
      房号,业主,面积,\(heading),表决
      101,业主01,50.00,,
      101,居民甲,50.00,租户,同意
      102,业主02,50.00,,反对

      """)
    #expect(file.problems.isEmpty, "\(file.problems)")
    #expect(file.ballots == [Ballot(room: "102", answer: .against, signedBy: "业主02")])
    #expect(OwnerRoll(guessingFrom: file.register).faults == [.tenant(room: "101")])
  }

  @Test func `a mark of delivery nobody knows is told, a day or a word is one`() {
    let file = read(
      """
      房号,业主,面积,表决,送达
      101,业主01,50.00,,5月24日
      102,业主02,50.00,,已签收
      103,业主03,50.00,,否
      104,业主04,50.00,,或许

      """)
    #expect(file.problems == [.unknownDelivery("或许", row: 5)])
    #expect(file.delivered == ["101", "102"])
  }

  @Test func `areas of two kinds are no base, and of two columns the net one isn't taken`() {
    let mixed = read(
      """
      房号,业主,建筑面积,套内面积,表决
      101,业主01,,40,同意
      102,业主02,60,50,反对

      """)
    #expect(
      mixed.problems.contains {
        if case .list(let problem) = $0 { problem.kind == .areaKindsMixed } else { false }
      }, "\(mixed.problems)")
    for heading in ["套内面积,建筑面积", "建筑面积,套内面积", "套内面积,专有部分面积"] {
      let cells = heading.hasPrefix("套内") ? "50,60" : "60,50"
      let whole = read("房号,业主,\(heading),表决\n101,业主01,\(cells),同意\n")
      #expect(whole.problems.isEmpty, "\(heading): \(whole.problems)")
      #expect(whole.register.map(\.dwelling.area.hundredths) == [6_000], "\(heading)")
    }
  }

  @Test func `a stall is told from a dwelling by its kind`() {
    let file = read("房号,业主,面积,类型,表决\n101,业主01,50.00,住宅,同意\nB1,业主01,12.00,车位,反对\n")
    #expect(file.register.map(\.dwelling.kind) == [.home, .parking])
  }

  @Test func `a list whose own total says otherwise decides nothing`() {
    let file = read("房号,业主,面积,表决\n101,业主01,50.00,同意\n102,业主02,50.00,反对\n合计,,130.00,\n")
    #expect(file.problems.count == 1)
  }

  @Test func `owners with one telephone are one, whatever the others have`() {
    let rows = [("101", "13800000001"), ("102", "13800000002"), ("103", "13800000001")].map {
      RegisterRow(
        Dwelling(room: $0.0, owners: ["业主01"], area: try! Area("50.00")), phone: $0.1)
    }
    let heads = OwnerRoll(guessingFrom: rows).heads
    #expect(heads.map(\.dwellings) == [[0, 2], [1]])
    #expect(heads.map(\.reason) == [.sameNameSamePhone, .sameNameOtherPhone])
  }
}
