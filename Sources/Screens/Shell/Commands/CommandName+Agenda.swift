import Office

/// The commands of issues, proposals and steps.
extension CommandName {
  package static let motions = CommandName(
    "motions", title: ("方案各稿和修改意见", "Versions and amendments"), label: ("各稿", "Versions"),
    help: ("看各稿全文，改写或撤回修改意见，撤回方案。", "Every version; amendments can be revised or withdrawn."))
  package static let prepareIssue = CommandName(
    "prepare-issue", title: ("审定、告知等", "Screening, notice and so on"), label: ("审定等", "More"),
    help: (
      "议题审定、党组织研究情况、提前告知、能否商定；暂缓、提交、撤回。",
      "Screening, party study, notice, whether it is ours to decide; deferring and withdrawing."
    ))

}
