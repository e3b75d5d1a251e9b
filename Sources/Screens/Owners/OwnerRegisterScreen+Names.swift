import Office

/// What is done to an owners' register before it is kept.
extension OwnerRegisterScreen {
  static let confirmOne = CommandName(
    "confirm-head", title: ("确认这一条", "Confirm this one"), label: ("确认", "Confirm"),
    help: ("这样归并没有错。回车相同。", "This grouping is right. Enter does the same."))
  static let confirmKind = CommandName(
    "confirm-kind", title: ("同类的全部确认", "Confirm all of this kind"), label: ("同类确认", "All alike"),
    help: ("理由相同的各条一次确认。", "Confirms every grouping with the same reason."))
  static let join = CommandName(
    "join-heads", title: ("合并为一人", "Join into one head"), label: ("合并", "Join"),
    help: ("先用空格标记要合并的各条，再按这里。", "Mark those that are one with Space, then this."))
  static let part = CommandName(
    "part-head", title: ("拆开分别计", "Count apart"), label: ("拆开", "Part"),
    help: ("这一条的各套房各算一人。", "Each dwelling of this one is a head of its own."))
  static let edit = CommandName(
    "edit-dwelling", title: ("房屋种类和表决人", "Kind and voter"), label: ("种类", "Kind"),
    help: (
      "住宅、未售、公房、车位；共有的推选谁表决。",
      "Home, unsold, public housing, parking; which co-owner votes."
    ))
  static let showAll = CommandName(
    "show-all-heads", title: ("全部 / 只看待确认", "All / only those to confirm"), label: ("看全部", "All"),
    help: ("在全部业主和待确认的之间切换。", "Switches between all owners and those to be confirmed."))
}
