import Office
import Text
import Values

/// The first and the last day that reports are about.
struct ReportSpanScreen: FormScreen {
  var page: RequestPage
  private let from: Question<Day?>
  private let to: Question<Day?>

  init(in context: Context) {
    let language = context.language
    let span = context.reportSpan()
    from = .day("from", language("从哪天起", "From"), span.lowerBound, in: language)
    to = .day("to", language("到哪天为止", "To"), span.upperBound, in: language)
    page = RequestPage(
      notes: [
        language(
          "看某一天的情况的报表，看的是“到哪天为止”那一天。",
          "Reports of how things stand are of the last day.")
      ], [from.field, to.field], in: language)
  }

  func title(in context: Context) -> String {
    CommandName.reportSpan.title(in: context.language)
  }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let answers = answers(in: context)
    let (first, last) = (try answers.required(from), try answers.required(to))
    guard first <= last else {
      throw Unanswered(
        to, context.language("这一天比开始的还早，请对调。", "This day is before the first; exchange them."))
    }
    context.askedSpan = first...last
    return .pop
  }
}

extension CommandName {
  static let reportSpan = CommandName(
    "report-span", title: ("换时段", "Other days"), label: ("换时段", "Days"),
    help: (
      "报表从哪天起、到哪天为止；不改是今年1月1日到今天。",
      "From which day to which reports count; this year to today where nothing is asked."
    ))
}
