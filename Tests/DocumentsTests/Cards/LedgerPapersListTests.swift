import Affairs
import Documents
import Testing
import Text

/// The list of papers out of the ledger, and why one can't be made.
@Suite struct LedgerPapersListTests {
  @Test func `every paper has a name of its own on the command line`() {
    let codes = LedgerPaperKind.allCases.map(\.code)
    #expect(
      codes == [
        "plaque", "plant-card", "adoption-agreement", "commitments", "cost-shares", "accounts",
        "goods",
        "opinion-summary", "explanation", "condition-sheet", "visit-record", "reminder", "timeline",
        "case", "quarter", "register-sheets", "dossier",
      ])
    #expect(Set(codes).isDisjoint(with: DocumentKind.allCases.map(\.code)))
    for kind in LedgerPaperKind.allCases {
      #expect(LedgerPaperKind(name: kind.code) == kind)
      #expect(kind.subjects.contains { $0 != .other })
      #expect(!kind.name(in: .chinese).isEmpty && !kind.name(in: .english).isEmpty)
    }
  }

  @Test func `a paper is refused in one sentence that says what it is of or what is lacking`()
    throws
  {
    var book = Book()
    let site = try book.enter(.site(Site(name: "同心花园", kind: .garden)), on: "2024-04-01")
    let number = try book.enter(.matter(Matter(title: "换路灯")), on: "2024-04-01")
    func refusal(_ name: String, _ subject: PaperSubject, _ audience: Audience? = nil) -> String {
      do throws(LedgerPaperRefusal) {
        let kind = LedgerPaperKind(name: name) ?? LedgerPaperKind.allCases[0]
        _ = try book.casebook.document(
          kind, of: subject, for: audience ?? kind.audiences[0],
          issuing: LedgerIssuing(on: day("2024-05-01")))
        return ""
      } catch {
        return error.sentence(in: .chinese)
      }
    }
    #expect(refusal("timeline", .card(site)) == "大事记按事项出，给的是点位。")
    #expect(refusal("plaque", .card(site)) == "没有正在履行的认养，不能出认养牌。")
    #expect(refusal("condition-sheet", .card(number)) == "还没有开始办理，没有流程，不能出条件审核表。")
    #expect(refusal("reminder", .card(number)) == "没有已过时限的任务，不能出催办单。")
    #expect(refusal("dossier", .card(number), .public) == "一事一档只有存档版，不出公开版。")
    #expect(refusal("quarter", .card(number)) == "季度报表按全部（不写编号）出，给的是事项。")
  }

  @Test func `of a matter those are offered that can be made`() throws {
    var book = Book()
    let number = try book.enter(.matter(Matter(title: "换路灯")), on: "2024-04-01")
    func offered() -> [String] {
      book.casebook.papers(of: .card(number), on: day("2024-05-01")).map {
        "\($0.kind) \($0.audience)"
      }
    }
    #expect(
      offered() == [
        "timeline archive", "timeline public", "case archive", "case public", "dossier archive",
      ])
    try book.take(
      .begin(.init(matter: number, procedure: "four-two", on: day("2024-04-02"))), on: "2024-04-02")
    #expect(offered().contains("condition-sheet archive"))
    #expect(offered().contains("register-sheets archive"))
  }
}
