import Archives
import Office
import Sentences
import Text
import Values

/// What a search is narrowed by beside the words.
struct SearchFilterScreen: FormScreen {
  var page: RequestPage
  private let year: Question<Int??>
  private let from: Question<Day?>
  private let until: Question<Day?>
  private let body: Question<String>
  private let group: Question<String>
  private let result: Question<Sought.Result??>
  private let task: Question<Sought.TaskState??>
  private let place: Question<String>
  private let kind: Question<Saying.Kind??>

  init(in context: Context) {
    let (language, now) = (context.language, context.searchFilter)
    let (all, thisYear) = (language("全部", "all"), context.now.day.year)
    func chosen<Option: Equatable>(_ option: Option?, in options: [Option?]) -> Int {
      options.firstIndex(of: option) ?? 0
    }
    year = .choice("year", language("年份", "Year"), [nil, thisYear, thisYear - 1], 0) { year in
      switch year {
      case nil: language("不限，看下面两天", "any, by the days below")
      case thisYear?: language("今年", "this year")
      case let year?: language("去年（\(year)）", "last year (\(year))")
      }
    }
    from = .day("from", language("从哪天起", "From"), now.from, in: language)
    until = .day("until", language("到哪天为止", "Until"), now.until, in: language)
    let mayStayEmpty = language.mayStayEmpty
    body = .line("body", language("机构", "Body"), now.body ?? "", hint: mayStayEmpty)
    group = .line("group", language("到会的身份", "Group"), now.group ?? "", hint: mayStayEmpty)
    let results = [nil] + Sought.Result.allCases.map(Optional.some)
    result = .choice(
      "result", language("议题结果", "Result"), results, chosen(now.result, in: results)
    ) { $0?.name(in: language) ?? all }
    let states = [nil] + Sought.TaskState.allCases.map(Optional.some)
    task = .choice("task", language("任务", "Tasks"), states, chosen(now.task, in: states)) {
      $0?.name(in: language) ?? all
    }
    place = .line("place", language("地点", "Place"), now.place ?? "", hint: mayStayEmpty)
    let kinds = [nil] + Saying.Kind.allCases.map(Optional.some)
    kind = .choice(
      "kind", language("字词在哪里", "Words stand in"), kinds, chosen(now.kinds.first, in: kinds)
    ) { $0?.name(in: language) ?? all }
    page = RequestPage(
      notes: [],
      [
        year.field, from.field, until.field, body.field, group.field, result.field, task.field,
        place.field, kind.field,
      ], in: language)
  }

  func title(in context: Context) -> String {
    CommandName.filterSearch.title(in: context.language)
  }
  var isPrivate: Bool { true }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let answers = answers(in: context)
    var filter = Sought()
    (filter.from, filter.until) = (try answers[from], try answers[until])
    if let year = try answers[year] ?? nil {
      filter.from = Day(year: year, month: 1, day: 1)
      filter.until = Day(year: year, month: 12, day: 31)
    }
    if let first = filter.from, let last = filter.until, last < first {
      throw Unanswered(
        until, context.language("这一天比开始的还早，请对调。", "This day is before the first; exchange them."))
    }
    (filter.body, filter.group) = (answers.optional(body), answers.optional(group))
    filter.place = answers.optional(place)
    filter.result = try answers[result] ?? nil
    filter.task = try answers[task] ?? nil
    if let chosen = try answers[kind] ?? nil { filter.kinds = [chosen] }
    context.searchFilter = filter
    return .pop
  }
}
