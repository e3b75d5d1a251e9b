import Affairs
import Office
import Sentences
import Terminal
import Text

/// Which matters the list is to hold.
struct MatterFilterScreen: FormScreen {
  var page: RequestPage
  private let kind: Question<Matter.Kind??>
  private let missing: Question<LedgerGap.Name??>
  private let whole: Question<Bool?>
  private let lead: Question<String>
  private let site: Question<String>

  init(in context: Context) {
    let (language, now) = (context.language, context.matterFilter)
    let all = language("全部", "all")
    func place<Option: Equatable>(_ chosen: Option?, in options: [Option?]) -> Int {
      options.firstIndex(of: chosen) ?? 0
    }
    let kinds = [nil] + Matter.Kind.allCases.map(Optional.some)
    kind = .choice("kind", language("类型", "Kind"), kinds, place(now.kind, in: kinds)) {
      $0?.name(in: language) ?? all
    }
    let gaps = [nil] + LedgerGap.Name.allCases.map(Optional.some)
    missing = .choice("missing", language("缺什么", "Lacks"), gaps, place(now.missing, in: gaps)) {
      $0?.name(in: language) ?? all
    }
    lead = .line("lead", language("牵头", "Led by"), now.lead ?? "", hint: language.mayStayEmpty)
    let number = now.site.flatMap { context.ledger.ledger.site($0) }.map { $0.number ?? $0.name }
    site = .line(
      "site", language("点位", "Place"), number ?? "",
      hint: language("编号或名称，可不填", "number or name; may stay empty"))
    whole = .choice(
      "whole", language("已办完的", "Done ones"), [false, true], now.isWhole ? 1 : 0
    ) { $0 ? language("也列出", "too") : language("不列", "left out") }
    page = RequestPage(
      notes: [], [kind.field, missing.field, lead.field, site.field, whole.field], in: language)
  }

  func title(in context: Context) -> String {
    CommandName.filterMatters.title(in: context.language)
  }
  var isPrivate: Bool { true }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let answers = answers(in: context)
    var filter = MatterFilter()
    filter.kind = try answers[kind] ?? nil
    filter.missing = try answers[missing] ?? nil
    filter.lead = answers.optional(lead)
    filter.isWhole = try answers[whole] == true
    if let text = answers.optional(site) {
      let found = context.ledger.ledger.cards(called: text).first {
        context.ledger.ledger.site($0) != nil
      }
      guard let found else {
        throw Unanswered(
          site, context.language("没有这个点位，请核对编号或名称。", "There is no such place; check it."))
      }
      filter.site = found
    }
    context.matterFilter = filter
    return .pop
  }
}
